package io.nines.contract;

import java.nio.charset.StandardCharsets;

/** Reads what {@link CompactWriter} wrote. Every method throws IllegalArgumentException if the bytes cannot be that. */
public final class CompactReader {
    private final byte[] bytes;
    private int at;

    public CompactReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int raw() {
        if (at == bytes.length) {
            throw new IllegalArgumentException("the bytes end too early");
        }
        return bytes[at++];
    }

    public long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = raw();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number has too many bytes");
    }

    public long signed() {
        long zigzag = unsigned();
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    /** How many of something follow; each of them takes at least a byte. */
    public int count() {
        long count = unsigned();
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("there cannot be " + count + " of anything here");
        }
        return (int) count;
    }

    public String text() {
        int length = count();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Whether everything was read. */
    public boolean atEnd() {
        return at == bytes.length;
    }

    /** Nothing may follow. */
    public void end() {
        if (!atEnd()) {
            throw new IllegalArgumentException("more follows than belongs here");
        }
    }
}
