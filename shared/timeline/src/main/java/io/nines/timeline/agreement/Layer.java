package io.nines.timeline.agreement;

import io.nines.timeline.Interval;

/**
 * What is said about a component over a stretch of time, apart from its status.
 *
 * @param span never empty
 * @param version index of the terms in force
 * @param live whether the agreement was in force and it is judged
 * @param member whether the component belongs to the agreement
 * @param correction the one that applies; null: none
 * @param reason number of the reason why nothing counts; 0: it does
 * @param leftOut whether it leaves the denominator for that
 */
record Layer(
        Interval span, int version, boolean live, boolean member, Correction correction, int reason, boolean leftOut) {}
