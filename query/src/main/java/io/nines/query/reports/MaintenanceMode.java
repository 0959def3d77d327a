package io.nines.query.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;

/** What becomes of the time in which a component was in maintenance. */
enum MaintenanceMode {
    /** It wins over the status, has its own column and leaves the denominator. */
    @JsonProperty("apart")
    APART("maintenance is apart"),
    /** It counts as up, whatever the status. */
    @JsonProperty("good")
    GOOD("maintenance counts as up"),
    /** As if there were none. */
    @JsonProperty("ignored")
    IGNORED("maintenance is ignored");

    private final String words;

    MaintenanceMode(String words) {
        this.words = words;
    }

    /** The same for people. */
    String words() {
        return words;
    }

    /** Lays maintenance over statuses. */
    Timeline over(Timeline statuses, Timeline maintenance) {
        if (this == IGNORED) {
            return statuses;
        }
        TimelineStatus inside = this == GOOD ? TimelineStatus.UP : TimelineStatus.MAINTENANCE;
        return statuses.merge(
                maintenance, (status, planned) -> planned == TimelineStatus.MAINTENANCE ? inside : status);
    }
}
