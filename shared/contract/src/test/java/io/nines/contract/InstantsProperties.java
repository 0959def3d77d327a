package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class InstantsProperties {
    private static final long YEAR_0000 = -62_167_219_200_000L;
    private static final long YEAR_9999 = 253_402_300_799_999L;

    private static long parseMillis(String text) {
        byte[] padded = ("xx" + text + "yy").getBytes(StandardCharsets.UTF_8);
        return Instants.parseMillis(padded, 2, text.length());
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll @LongRange(min = YEAR_0000, max = YEAR_9999) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        String text = Instants.format(instant);

        assertThat(text)
                .isEqualTo(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(instant));
        assertThat(Instants.parse(text)).isEqualTo(instant);
        assertThat(parseMillis(text)).isEqualTo(millis);
    }

    @Property
    void anyOffsetAndPrecisionMeansWhatJavaSays(
            @ForAll @LongRange(min = YEAR_0000, max = YEAR_9999) long millis,
            @ForAll @IntRange(max = 999_999) int nanos,
            @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes) {
        OffsetDateTime time =
                Instant.ofEpochMilli(millis).plusNanos(nanos).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        String text = time.toString();
        Instant expected = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);

        assertThat(Instants.parse(text)).isEqualTo(expected);
        assertThat(parseMillis(text)).isEqualTo(expected.toEpochMilli());
    }

    /** Dates that do not exist, hours beyond 23, letters for digits: refused or read as Java reads them, never otherwise. */
    @Property
    void whateverLooksLikeAnInstantIsReadAsJavaReadsIt(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(17) String digits) {
        String text = digits.substring(0, 4) + "-" + limited(digits, 4, 1) + "-" + limited(digits, 6, 3) + "T"
                + limited(digits, 8, 2) + ":" + limited(digits, 10, 6) + ":" + limited(digits, 12, 6) + "."
                + digits.substring(14, 17) + "Z";

        assertSame(text);
    }

    /** Two digits of which the first is at most {@code first}, so that a good part of the texts is an instant. */
    private static String limited(String digits, int at, int first) {
        return (digits.charAt(at) - '0') % (first + 1) + digits.substring(at + 1, at + 2);
    }

    @Property
    void oneWrongCharacterIsNeverOverlooked(
            @ForAll @IntRange(max = 23) int at, @ForAll @CharRange(from = ' ', to = '~') char wrong) {
        StringBuilder text = new StringBuilder("2024-02-29T23:59:59.999Z");
        text.setCharAt(at, wrong);

        assertSame(text.toString());
    }

    private static void assertSame(String text) {
        Instant expected;
        try {
            expected = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            assertThatThrownBy(() -> parseMillis(text)).as(text).isInstanceOf(DateTimeException.class);
            return;
        }
        assertThat(parseMillis(text)).as(text).isEqualTo(expected.toEpochMilli());
    }

    @Example
    void anInstantWithoutOffsetIsRefused() {
        assertThatThrownBy(() -> Instants.parse("2026-01-01T00:00:00")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> parseMillis("2026-01-01")).isInstanceOf(DateTimeException.class);
    }

    @Example
    void leapDaysAndCenturiesAreRight() {
        assertSame("2000-02-29T00:00:00.000Z");
        assertSame("1900-02-29T00:00:00.000Z");
        assertSame("2100-02-28T23:59:59.999Z");
        assertSame("2024-02-30T00:00:00.000Z");
        assertSame("2026-06-31T00:00:00.000Z");
        assertSame("2026-01-01T24:00:00.000Z");
    }
}
