package io.nines.page.view;

import io.nines.contract.Impact;
import io.nines.contract.Role;
import io.nines.timeline.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A maintenance window as of a view's position. It lasts from its start to its completion where those are recorded, as planned
 * where not; a cancelled one takes no time.
 *
 * @param earlierTitles how it was called before, in the order of recording
 * @param components what is affected, as far as it is public, in the page's order
 * @param startsAt start, as planned now
 * @param endsAt end, as planned now
 * @param startedAt null: no start is recorded
 * @param completedAt null: no completion is recorded
 * @param cancelledAt null: it was not cancelled
 * @param updates by the instant from which they hold, oldest first
 * @param plans the announcement and each change of times, in the order of recording; never empty
 * @param series id of the series that it belongs to; null: none
 * @param announcedAt when it was recorded
 * @param sequence how often it changed since it was announced, from 0: iCalendar's {@code SEQUENCE}
 * @param position of its announcement
 * @param lastPosition of its last event
 * @param lastChangedAt when that was recorded
 */
public record MaintenanceWindow(
        String id,
        FreeText title,
        List<EarlierText> earlierTitles,
        List<Affected> components,
        Instant startsAt,
        Instant endsAt,
        Instant startedAt,
        Instant completedAt,
        Instant cancelledAt,
        List<Post> updates,
        List<Plan> plans,
        String series,
        Instant announcedAt,
        int sequence,
        long position,
        long lastPosition,
        Instant lastChangedAt) {

    /** Where a window stands at an instant. */
    public enum State {
        UPCOMING,
        RUNNING,
        COMPLETED,
        CANCELLED
    }

    /** A component, by id and name, and what customers will miss of it. */
    public record Affected(String component, String name, Impact impact) {}

    /**
     * What customers were told at one instant.
     *
     * @param message null: nothing
     * @param at from when it holds
     * @param by what its author may do; null: Nines itself
     * @param earlier how the message read before, in the order of recording
     */
    public record Post(
            String id,
            FreeText message,
            Instant at,
            Instant recordedAt,
            long position,
            Role by,
            List<EarlierText> earlier) {}

    /** For when it was planned by an announcement or change. */
    public record Plan(Instant startsAt, Instant endsAt, Instant recordedAt, long position) {}

    /** Where it stands at an instant. */
    public State state(Instant now) {
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        if (now.isBefore(start())) {
            return State.UPCOMING;
        }
        return now.isBefore(end()) ? State.RUNNING : State.COMPLETED;
    }

    /** When it began, or is to begin. */
    public Instant start() {
        return startedAt == null ? startsAt : startedAt;
    }

    /** When it ended, or is to end. */
    public Instant end() {
        Instant end = completedAt == null ? endsAt : completedAt;
        return end.isBefore(start()) ? start() : end;
    }

    /** The time that it takes; empty if it was cancelled. */
    public Interval span() {
        long start = start().toEpochMilli();
        return new Interval(start, cancelledAt == null ? end().toEpochMilli() : start);
    }

    /** How long before its start, as planned now, that start was recorded; negative: after the fact. */
    public Duration notice() {
        Plan first = plans.get(0);
        for (Plan plan : plans) {
            first = plan.startsAt().equals(first.startsAt()) ? first : plan;
        }
        return Duration.between(first.recordedAt(), startsAt);
    }

    /** Whether it had begun, by plan, when it was announced. */
    public boolean isAfterTheFact() {
        return announcedAt.isAfter(plans.get(0).startsAt());
    }

    /** Whether it names a component, by id. */
    public boolean concerns(String component) {
        return components.stream().anyMatch(affected -> affected.component().equals(component));
    }
}
