package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * What was learned.
 *
 * @param summary what happened, erasable
 * @param whys why, and why that, at most five, erasable
 * @param actions what is done so that it does not come again
 */
public record PostMortem(TextRef summary, List<TextRef> whys, List<ActionItem> actions) {

    /**
     * Something to be done.
     *
     * @param id 12 characters of {@code [0-9a-z]}; stays the same when the post-mortem is published again
     * @param title what, erasable
     * @param priority how soon
     * @param owner who, erasable; null: nobody yet
     * @param dueOn until when; null: not said
     * @param done whether it is
     */
    public record ActionItem(
            String id, TextRef title, Priority priority, TextRef owner, LocalDate dueOn, boolean done) {}

    /** How soon something is to be done. */
    public enum Priority {
        @JsonProperty("high")
        HIGH,
        @JsonProperty("medium")
        MEDIUM,
        @JsonProperty("low")
        LOW
    }
}
