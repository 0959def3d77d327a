package io.nines.query.planted;

/** Breaks the rule on names that say nothing, to prove that the rule bites. */
public final class UptimeHelper {
    private UptimeHelper() {}
}
