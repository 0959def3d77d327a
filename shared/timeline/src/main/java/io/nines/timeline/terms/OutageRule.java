package io.nines.timeline.terms;

/**
 * Which part of an outage counts. Its length is that of the whole outage, from its beginning to its end, as far as the
 * agreement was in force: neither the period's edges nor service hours nor anything excused make it shorter.
 *
 * @param smallestMillis a shorter outage does not count at all; 0: every one counts
 * @param unitMillis of a longer one only whole units from its beginning count, such as whole minutes; 1: every millisecond
 */
public record OutageRule(long smallestMillis, long unitMillis) {
    /** All of every outage counts. */
    public static final OutageRule ALL_COUNTS = new OutageRule(0, 1);

    /** One or more consecutive minutes; partial minutes do not count. */
    public static final OutageRule WHOLE_MINUTES = new OutageRule(60_000, 60_000);

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the smallest is negative or the unit not positive
     */
    public OutageRule {
        Checks.notNegative("smallest outage", smallestMillis);
        Checks.positive("unit of an outage", unitMillis);
    }

    /** How much of an outage of this length counts, from its beginning on, in milliseconds. */
    public long counted(long millis) {
        return millis < smallestMillis ? 0 : millis - millis % unitMillis;
    }

    /** Whether anything of any outage is left out. */
    public boolean leavesOut() {
        return !(smallestMillis == 0 && unitMillis == 1);
    }
}
