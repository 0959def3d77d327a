package io.nines.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentBodyTest {
    private static final int MOST = 100_000;

    private static byte[] text(int length) {
        return new Random(1)
                .ints(length, 'a', 'f')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void assertRefused(byte[] body, String encoding, int status, String name) {
        assertThatThrownBy(() -> SentBody.unpacked(body, encoding, MOST))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(status);
                    assertThat(e.problem().name()).isEqualTo(name);
                });
    }

    @Test
    void aPlainBodyIsNotCopied() {
        byte[] body = text(10);
        assertThat(SentBody.unpacked(body, null, MOST)).isSameAs(body);
        assertThat(SentBody.unpacked(body, "identity", MOST)).isSameAs(body);
    }

    @Test
    void gzipIsUnpackedAlsoInSeveralMembers() {
        byte[] plain = text(50_000);
        assertThat(SentBody.unpacked(gzip(plain), "gzip", MOST)).isEqualTo(plain);
        assertThat(SentBody.unpacked(joined(gzip(plain), gzip(plain)), "GZIP", MOST))
                .isEqualTo(joined(plain, plain));
        assertThat(SentBody.unpacked(gzip(new byte[0]), "x-gzip", MOST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 3_000})
    void whatWasCutShortAnywhereIsRefused(int length) {
        byte[] whole = gzip(text(length));
        byte[] two = joined(whole, whole);
        for (int end = 0; end < whole.length; end++) {
            assertRefused(Arrays.copyOf(whole, end), "gzip", 400, "unreadable-body");
            if (end > 0) {
                assertRefused(Arrays.copyOf(two, whole.length + end), "gzip", 400, "unreadable-body");
            }
        }
    }

    @Test
    void whatWasChangedOrFollowedByAnythingIsRefused() {
        byte[] whole = gzip(text(3_000));
        for (int at = whole.length / 2; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertRefused(changed, "gzip", 400, "unreadable-body");
        }
        for (int junk : new int[] {1, 8, 17, 18, 19, 40, 5_000}) {
            assertRefused(joined(whole, new byte[junk]), "gzip", 400, "unreadable-body");
        }
        assertRefused(text(100), "gzip", 400, "unreadable-body");
    }

    @Test
    void whatUnpacksToMoreThanIsAllowedIsRefused() {
        assertThat(SentBody.unpacked(gzip(text(MOST)), "gzip", MOST)).hasSize(MOST);
        assertRefused(gzip(text(MOST + 1)), "gzip", 413, "request-entity-too-large");
        assertRefused(gzip(new byte[50_000_000]), "gzip", 413, "request-entity-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "br", "rot13", "gzip, gzip"})
    void otherEncodingsAreRefused(String encoding) {
        assertRefused(gzip(text(10)), encoding, 415, "unsupported-encoding");
    }
}
