package io.nines.timeline.terms;

/** How time counts in which nobody looked. Whatever it is, coverage shows how much there was. */
public enum UnknownTime {
    /** It leaves the denominator. */
    LEFT_OUT,
    /** As available. */
    AS_UP,
    /** As down. */
    AS_DOWN
}
