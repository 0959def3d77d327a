package io.nines.contract;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Gives the same few words again without making them again. A race or a crowded place only costs a new object. */
final class Words {
    private static final int PLACES = 1 << 14;

    private final AtomicReferenceArray<String> words = new AtomicReferenceArray<>(PLACES);

    String of(char[] chars, int from, int length) {
        if (length == 0) {
            return "";
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String known = words.getPlain(place);
        if (known != null && same(known, chars, from, length)) {
            return known;
        }
        String word = new String(chars, from, length);
        words.setRelease(place, word);
        return word;
    }

    private static boolean same(String word, char[] chars, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
