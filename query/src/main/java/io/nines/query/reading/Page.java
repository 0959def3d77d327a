package io.nines.query.reading;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param shown what stands in it
 * @param next what the part after it is asked for by; null: there is none
 */
public record Page<T>(List<T> shown, String next) {
    /**
     * The first of what was found, of which one more than is shown was looked for: it tells whether there are more.
     *
     * @param most how many are shown
     * @param place where something stands, as it is sent back
     */
    public static <T> Page<T> of(List<T> found, int most, Function<T, String> place) {
        List<T> shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(shown, found.size() > most ? place.apply(shown.get(most - 1)) : null);
    }
}
