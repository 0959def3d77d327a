package io.nines.timeline.agreement;

import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.Terms;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an agreement says from an instant on.
 *
 * @param from the first instant of which it speaks
 * @param components the ids that belong to the agreement, each with its share where terms weigh components: 1 to 1,000,000
 * @param terms what is reckoned how
 * @param fee what one period costs; null: not said
 */
public record TermsVersion(long from, SortedMap<String, Integer> components, Terms terms, Fee fee) {
    private static final int LARGEST_SHARE = 1_000_000;

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if there is no component, or a share out of bounds
     */
    public TermsVersion {
        if (components.isEmpty()) {
            throw new IllegalArgumentException("an agreement speaks of at least one component");
        }
        for (int share : components.values()) {
            if (share < 1 || share > LARGEST_SHARE) {
                throw new IllegalArgumentException("a component's share is from 1 to 1000000, not " + share);
            }
        }
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    }

    /** Components of equal shares. */
    public static TermsVersion of(long from, Terms terms, String... components) {
        SortedMap<String, Integer> shares = new TreeMap<>();
        for (String component : components) {
            shares.put(component, 1);
        }
        return new TermsVersion(from, shares, terms, null);
    }

    /** The same with shares. */
    public TermsVersion withComponents(Map<String, Integer> shares) {
        return new TermsVersion(from, new TreeMap<>(shares), terms, fee);
    }

    /** The same with a fee. */
    public TermsVersion withFee(Fee other) {
        return new TermsVersion(from, components, terms, other);
    }

    /** The share of a component as terms combine them; 0: it does not belong to the agreement. */
    long share(String component) {
        int share = components.getOrDefault(component, 0);
        return terms.combination() == Combination.WEIGHTED ? share : Math.min(1, share);
    }

    /** All shares together. */
    long shares() {
        return terms.combination() == Combination.WEIGHTED
                ? components.values().stream().mapToLong(Integer::longValue).sum()
                : components.size();
    }
}
