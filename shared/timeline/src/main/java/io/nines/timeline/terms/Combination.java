package io.nines.timeline.terms;

/** What several components come to. */
public enum Combination {
    /** As bad as the worst of those that count at the instant; an outage of any is an outage of the whole. */
    ANY_DOWN,
    /** Each component has the same share of the figure; an outage is one of a component. */
    AVERAGE,
    /** Each component has the share that the agreement gives it; an outage is one of a component. */
    WEIGHTED
}
