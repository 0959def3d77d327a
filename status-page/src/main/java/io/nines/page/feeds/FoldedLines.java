package io.nines.page.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Breaks lines as RFC 5545 asks: none is longer than 75 octets, and no character is torn apart. */
final class FoldedLines {
    private static final int MOST = 75;
    private static final byte[] BREAK = {'\r', '\n', ' '};

    private FoldedLines() {}

    /** Of lines that end with CR LF. */
    static byte[] of(String lines) {
        byte[] octets = lines.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream(octets.length + octets.length / 32);
        int length = 0;
        for (int i = 0; i < octets.length; i++) {
            boolean beginsCharacter = (octets[i] & 0xC0) != 0x80;
            if (beginsCharacter && octets[i] != '\r' && octets[i] != '\n' && length + octetsAt(octets, i) > MOST) {
                folded.write(BREAK, 0, BREAK.length);
                length = 1;
            }
            folded.write(octets[i]);
            length = octets[i] == '\n' ? 0 : length + 1;
        }
        return folded.toByteArray();
    }

    /** How many octets the character has that begins here. */
    private static int octetsAt(byte[] octets, int first) {
        int next = first + 1;
        while (next < octets.length && (octets[next] & 0xC0) == 0x80) {
            next++;
        }
        return next - first;
    }
}
