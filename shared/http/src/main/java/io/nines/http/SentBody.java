package io.nines.http;

import io.micronaut.core.annotation.Nullable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A request's body as it was sent: plain, or packed with gzip. */
public final class SentBody {
    private static final List<String> PLAIN = List.of("", "identity");
    private static final List<String> GZIP = List.of("gzip", "x-gzip");

    private SentBody() {}

    /** Whether a {@code Content-Encoding} says that the body is packed somehow; null: it was not sent. */
    static boolean isPacked(@Nullable String encoding) {
        return encoding != null && !PLAIN.contains(word(encoding));
    }

    /**
     * The body's own bytes: the very array if it is plain.
     *
     * @param encoding the request's {@code Content-Encoding}; null: none
     * @param most how many bytes it may have
     * @throws ProblemException 400 unless it is gzip to the last byte, with length and checksum as its end says; 413 if it is
     *     larger; 415 for any other encoding
     */
    public static byte[] unpacked(byte[] body, @Nullable String encoding, long most) {
        if (!isPacked(encoding)) {
            return body;
        }
        if (!GZIP.contains(word(encoding))) {
            throw notUnderstood(encoding, "Send it plain or with gzip.").withHeader("Accept-Encoding", "gzip");
        }
        try (WholeGzip in = new WholeGzip(body)) {
            byte[] plain = in.readNBytes(Math.toIntExact(most + 1));
            if (plain.length > most) {
                throw ProblemException.tooLarge(most);
            }
            in.requireEnd();
            return plain;
        } catch (IOException e) {
            throw ProblemException.badRequest(
                    "unreadable-body",
                    "The body cannot be read",
                    "It is no gzip, or was cut short or changed on its way. Nothing was accepted.");
        }
    }

    static ProblemException notUnderstood(String encoding, String instead) {
        return ProblemException.of(
                415,
                "unsupported-encoding",
                "The body cannot be unpacked",
                "Content-Encoding " + encoding + " is not understood here. " + instead);
    }

    private static String word(String encoding) {
        return encoding.strip().toLowerCase(Locale.ROOT);
    }

    /** Reads one member after the other; the plain reader passes over whatever follows the last. */
    private static final class WholeGzip extends GZIPInputStream {
        private static final int TRAILER = 8;

        /** All of the body is in the reader's buffer, so what the last member leaves there is all that follows it. */
        WholeGzip(byte[] body) throws IOException {
            super(new ByteArrayInputStream(body), Math.max(1, body.length));
        }

        void requireEnd() throws IOException {
            if (inf.getRemaining() != TRAILER) {
                throw new IOException("something follows the last member");
            }
        }
    }
}
