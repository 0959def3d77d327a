package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** Short ways to write down a record for a test. */
final class Months {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    /** September 2026: 30 days, 43,200 minutes. */
    static final Interval SEPTEMBER = month("2026-09-01");

    private Months() {}

    static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    static Interval span(String from, String to) {
        return new Interval(at(from), at(to));
    }

    static Interval month(String first) {
        return period(ReportingPeriod.Unit.MONTH, first, ZoneOffset.UTC);
    }

    static Interval period(ReportingPeriod.Unit unit, String first, ZoneId zone) {
        return unit.from(LocalDate.parse(first), zone);
    }

    /** Up, but for some spans. */
    static Timeline down(Interval... spans) {
        return with(TimelineStatus.DOWN, spans);
    }

    static Timeline with(TimelineStatus status, Interval... spans) {
        Timeline timeline = Timeline.always(TimelineStatus.UP);
        for (Interval span : spans) {
            timeline = timeline.replace(span, Timeline.always(status));
        }
        return timeline;
    }

    /** From an instant on, so many minutes. */
    static Interval minutes(String from, long minutes) {
        return new Interval(at(from), at(from) + minutes * MINUTE);
    }

    /** A record of one component, "api", judged for ever. */
    static Facts api(Timeline observed) {
        return Facts.of(Long.MAX_VALUE, Map.of("api", ComponentHistory.observed(observed)));
    }
}
