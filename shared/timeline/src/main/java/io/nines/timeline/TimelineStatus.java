package io.nines.timeline;

/** What holds for a component at an instant, worst first. */
public enum TimelineStatus {
    /** Does not work. */
    DOWN,
    /** Does not work for some. */
    PARTIAL,
    /** Works, but not well. */
    DEGRADED,
    /** Nobody looked, so nobody can tell; neither up nor down. */
    UNKNOWN,
    /** Does not count, because it was announced. */
    MAINTENANCE,
    /** Works. */
    UP;

    private static final TimelineStatus[] ALL = values();

    static TimelineStatus of(byte code) {
        return ALL[code];
    }

    /** A number for arrays in memory, from 0 on, worst first; never stored. */
    @SuppressWarnings("EnumOrdinal")
    public byte code() {
        return (byte) ordinal();
    }
}
