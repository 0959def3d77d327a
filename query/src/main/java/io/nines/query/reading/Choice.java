package io.nines.query.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads parameters that are one of a few words: the names of an enum in small letters. */
public final class Choice {
    private Choice() {}

    /** The one that was asked for, or {@code usual} if none was; 400 naming those that there are. */
    public static <E extends Enum<E>> E of(String parameter, String text, Class<E> words, E usual) {
        if (text == null) {
            return usual;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word(word).equals(text))
                .findFirst()
                .orElseThrow(() -> Parameters.invalid(
                        parameter,
                        parameter + " is " + text + ": one of "
                                + Arrays.stream(words.getEnumConstants())
                                        .map(Choice::word)
                                        .collect(Collectors.joining(", "))
                                + " is needed"));
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
