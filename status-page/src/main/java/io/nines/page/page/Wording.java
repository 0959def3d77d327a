package io.nines.page.page;

import io.nines.timeline.TimelineStatus;

/** A status in a word, and under which name its mark, its colours and its drawing go. */
public enum Wording {
    DOWN("Down", "down"),
    PARTIAL("Partly down", "partial"),
    DEGRADED("Degraded", "degraded"),
    UNKNOWN("Unknown", "unknown"),
    MAINTENANCE("Maintenance", "maintenance"),
    UP("Working", "up");

    private final String word;
    private final String key;

    Wording(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /** How a status is worded. */
    public static Wording of(TimelineStatus status) {
        return valueOf(status.name());
    }

    /** The word that people read. */
    public String word() {
        return word;
    }

    /** The name in class names, ids of marks and JSON. */
    public String key() {
        return key;
    }
}
