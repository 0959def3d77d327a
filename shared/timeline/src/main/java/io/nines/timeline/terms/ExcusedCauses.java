package io.nines.timeline.terms;

import java.util.Set;

/**
 * Causes for which the provider does not answer.
 *
 * @param categories the categories that the contract names, in its own words
 * @param treatment what becomes of excused time
 */
public record ExcusedCauses(Set<String> categories, Treatment treatment) {
    /** Nothing is excused. */
    public static final ExcusedCauses NONE = new ExcusedCauses(Set.of(), Treatment.AS_AVAILABLE);

    /** Copies the set. */
    public ExcusedCauses {
        categories = Set.copyOf(categories);
    }
}
