package io.nines.page.view;

import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Role;
import io.nines.contract.Severity;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A public incident as of a view's position.
 *
 * @param title in a line
 * @param earlierTitles how it was called before, in the order of recording
 * @param status of the update that was recorded last
 * @param startedAt since when something is wrong, as was said; where nothing was said: {@code declaredAt}
 * @param declaredAt when it was recorded
 * @param resolvedAt null: it is not
 * @param updates by the instant from which they hold, oldest first; never empty
 * @param components what was ever said to be affected, as far as it is public, in the page's order
 * @param corrections of impacts, in the order of recording
 * @param postMortem null: none was published
 * @param outage id of the outage that it was declared for; null: an operator declared it
 * @param position of its declaration
 * @param lastPosition of the last event that changed what is shown
 * @param lastChangedAt when that was recorded
 */
public record Incident(
        String id,
        FreeText title,
        List<EarlierText> earlierTitles,
        Severity severity,
        IncidentStatus status,
        Instant startedAt,
        Instant declaredAt,
        Instant resolvedAt,
        List<Post> updates,
        List<Affected> components,
        List<ImpactCorrection> corrections,
        ShownPostMortem postMortem,
        String outage,
        long position,
        long lastPosition,
        Instant lastChangedAt) {

    /**
     * What customers were told at one instant.
     *
     * @param message null: nothing but the status
     * @param at from when it holds
     * @param by what its author may do; null: Nines itself
     * @param earlier how the message read before, in the order of recording
     */
    public record Post(
            String id,
            IncidentStatus status,
            FreeText message,
            Instant at,
            Instant recordedAt,
            long position,
            Role by,
            List<EarlierText> earlier) {}

    /**
     * What is said of a component.
     *
     * @param component its id
     * @param declared {@link TimelineStatus#UP} wherever it is not affected
     */
    public record Affected(String component, String name, Timeline declared) {
        /** What is said of it now. */
        public TimelineStatus now() {
            return declared.at(Long.MAX_VALUE);
        }

        /** The worst that was ever said of it. */
        public TimelineStatus worst() {
            TimelineStatus worst = declared.before();
            for (int i = 0; i < declared.changes(); i++) {
                worst = declared.changeTo(i).compareTo(worst) < 0 ? declared.changeTo(i) : worst;
            }
            return worst;
        }

        /** Whether it was affected within a span. */
        public boolean affectedIn(Interval span) {
            return declared.periods(span).stream().anyMatch(period -> period.status() != TimelineStatus.UP);
        }
    }

    /** That it was stated anew when a component was affected: {@code periods} took the place of what was said before. */
    public record ImpactCorrection(
            String component, String name, List<ImpactPeriod> periods, Instant recordedAt, Role by, long position) {}

    /** Whether it goes on. */
    public boolean isActive() {
        return resolvedAt == null;
    }

    /** From its start to its end; without end while it goes on. */
    public Interval span() {
        long start = startedAt.toEpochMilli();
        return new Interval(
                start, resolvedAt == null ? Long.MAX_VALUE : Math.max(start + 1, resolvedAt.toEpochMilli()));
    }

    /** The update that holds now. */
    public Post latest() {
        return updates.get(updates.size() - 1);
    }

    /** The worst that is said of any component now; {@link TimelineStatus#UP}: of none. */
    public TimelineStatus impactNow() {
        return components.stream()
                .map(Affected::now)
                .min(Comparator.naturalOrder())
                .orElse(TimelineStatus.UP);
    }

    /** The worst that was ever said of any component; {@link TimelineStatus#UP}: of none. */
    public TimelineStatus worstImpact() {
        return components.stream()
                .map(Affected::worst)
                .min(Comparator.naturalOrder())
                .orElse(TimelineStatus.UP);
    }

    /** Whether it names a component, by id. */
    public boolean concerns(String component) {
        return components.stream().anyMatch(affected -> affected.component().equals(component));
    }
}
