package io.nines.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers in as few bytes as they need: little-endian base 128, signed ones zigzag. */
public final class CompactWriter {
    private byte[] bytes;
    private int size;

    /** A writer with room for so many bytes to start with. */
    public CompactWriter(int room) {
        bytes = new byte[Math.max(room, 16)];
    }

    public void raw(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size + (size >> 1));
        }
        bytes[size++] = value;
    }

    /** A number that is not negative. */
    public void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            raw((byte) (rest | 0x80));
            rest >>>= 7;
        }
        raw((byte) rest);
    }

    public void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        for (byte b : utf8) {
            raw(b);
        }
    }

    /** How many bytes were written so far. */
    int size() {
        return size;
    }

    /** What was written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
