package io.nines.command.maintenance;

import io.nines.command.acceptance.Fields;
import io.nines.command.maintenance.AnnounceBody.RecurrenceBody;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Which series can be announced. */
final class SeriesRules {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private SeriesRules() {}

    /** Complains of what cannot be used. */
    static void check(RecurrenceBody said, Instant startsAt, Instant endsAt, Instant now, Fields fields) {
        if (said.zone() != null && !ZoneId.getAvailableZoneIds().contains(said.zone())) {
            fields.complain("zone", "a zone such as Europe/Berlin is needed");
        } else if (said.zone() != null && said.rrule() != null && startsAt != null && endsAt != null) {
            try {
                rule(Recurrence.of(said.rrule(), ZoneId.of(said.zone()), startsAt), startsAt, endsAt, now, fields);
            } catch (IllegalArgumentException e) {
                fields.complain("rrule", e.getMessage());
            }
        }
    }

    private static void rule(Recurrence recurrence, Instant startsAt, Instant endsAt, Instant now, Fields fields) {
        if (startsAt.isBefore(now.minus(CLOCKS_DIFFER))) {
            fields.complain(
                    "rrule", "a series cannot begin in the past: announce each window of the past as one of its own");
        }
        Instant to = startsAt.plus(Occurrences.AHEAD);
        if (recurrence.starts(to, Occurrences.MOST + 1).size() > Occurrences.MOST) {
            fields.complain("rrule", "more than " + Occurrences.MOST + " windows in 90 days are too many");
        }
        Instant years = startsAt.plus(Duration.ofDays(3660));
        if (recurrence.overlaps(Duration.between(startsAt, endsAt), years, Occurrences.MOST * 10)) {
            fields.complain("rrule", "a window would still run when the next one begins");
        }
    }
}
