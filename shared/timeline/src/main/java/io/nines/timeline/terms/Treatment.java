package io.nines.timeline.terms;

/** What becomes of time that does not count against the provider. */
public enum Treatment {
    /** It leaves the denominator: neither up nor down. */
    LEFT_OUT,
    /** It stays in the denominator and counts as available. */
    AS_AVAILABLE
}
