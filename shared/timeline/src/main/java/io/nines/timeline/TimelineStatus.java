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

    /** Packs a timeline into bytes in memory; never stored. */
    @SuppressWarnings("EnumOrdinal")
    byte code() {
        return (byte) ordinal();
    }
}
