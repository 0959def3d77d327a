package io.nines.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Gives the same few words again without making them again. A race or a crowded place only costs a new object. */
final class Words {
    private static final int PLACES = 1 << 14;

    private static final AtomicReferenceArray<Word> WORDS = new AtomicReferenceArray<>(PLACES);

    private Words() {}

    private static final class Word {
        private final byte[] bytes;
        private final String text;

        private Word(byte[] bytes) {
            this.bytes = bytes;
            this.text = new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The same word. */
    static String of(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** The word whose bytes these are, in UTF-8. */
    static String of(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        Word known = WORDS.getAcquire(place);
        if (known == null || !Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
            known = new Word(Arrays.copyOfRange(bytes, from, to));
            WORDS.setRelease(place, known);
        }
        return known.text;
    }
}
