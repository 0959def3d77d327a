package io.nines.page.page;

import io.nines.contract.Impact;
import io.nines.timeline.TimelineStatus;
import java.util.Locale;

/** A status, and under which name its word, its mark, its colours and its drawing go. */
public enum Wording {
    DOWN,
    PARTIAL,
    DEGRADED,
    UNKNOWN,
    MAINTENANCE,
    UP;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** How a status is worded. */
    public static Wording of(TimelineStatus status) {
        return valueOf(status.name());
    }

    /** How an impact is worded; none: as working. */
    public static Wording of(Impact impact) {
        return impact == Impact.NONE ? UP : valueOf(impact.name());
    }

    /** The name in class names, ids of marks, JSON and words. */
    public String key() {
        return key;
    }
}
