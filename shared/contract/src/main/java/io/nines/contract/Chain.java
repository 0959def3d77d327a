package io.nines.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;

/**
 * The hash chain over {@code nines.events}: the {@code chain} header of a record is SHA-256 of (the previous record's chain
 * value; then every other header, sorted by name, as 4-byte length and bytes of name and of value; then the value likewise).
 */
public final class Chain {
    /** The header that holds the chain value, in hex. */
    public static final String HEADER = "chain";

    private Chain() {}

    /** What stands before the first record: 32 zero bytes. */
    public static byte[] start() {
        return new byte[32];
    }

    /** The chain value of the record after {@code previous}; {@code headers} are all but {@link #HEADER}. */
    public static byte[] next(byte[] previous, SortedMap<String, byte[]> headers, byte[] value) {
        MessageDigest digest = Sha256.digest();
        digest.update(previous);
        for (Map.Entry<String, byte[]> header : headers.entrySet()) {
            add(digest, header.getKey().getBytes(StandardCharsets.UTF_8));
            add(digest, header.getValue());
        }
        add(digest, value);
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }
}
