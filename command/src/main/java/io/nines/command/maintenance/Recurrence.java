package io.nines.command.maintenance;

import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * When a window comes again: an RFC 5545 rule by the clock on the wall of a zone. The local time stays the same when the zone's
 * offset changes. Where that time does not exist on a day, the window comes later by as much as the clock was put forward; where
 * it exists twice, it comes the first time.
 */
final class Recurrence {
    private final RecurrenceRule rule;
    private final ZoneId zone;
    private final Instant first;

    private Recurrence(RecurrenceRule rule, ZoneId zone, Instant first) {
        this.rule = rule;
        this.zone = zone;
        this.first = first;
    }

    static Recurrence of(MaintenanceSeriesAnnounced series) {
        return of(series.rrule(), ZoneId.of(series.zone()), series.startsAt());
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if it cannot be used; the message says why
     */
    static Recurrence of(String rrule, ZoneId zone, Instant first) {
        try {
            RecurrenceRule rule = new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (rule.getUntil() != null) {
                rule.setUntil(local(rule.getUntil(), zone));
            }
            return new Recurrence(rule, zone, first).checked();
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("it is no rule of RFC 5545: " + e.getMessage(), e);
        }
    }

    /** The end of a rule may be said as an instant, as a local time or as a day; all three are meant to be part of it. */
    private static DateTime local(DateTime until, ZoneId zone) {
        if (until.isAllDay()) {
            return new DateTime(until.getYear(), until.getMonth(), until.getDayOfMonth(), 23, 59, 59);
        }
        return until.isFloating() ? until : dateTime(Instant.ofEpochMilli(until.getTimestamp()), zone);
    }

    private static DateTime dateTime(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1, // months count from 0 there
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private Recurrence checked() {
        switch (rule.getFreq()) {
            case SECONDLY, MINUTELY, HOURLY ->
                throw new IllegalArgumentException("FREQ has to be DAILY, WEEKLY, MONTHLY or YEARLY");
            default -> {
                RecurrenceRuleIterator dates = rule.iterator(dateTime(first, zone));
                if (!dates.hasNext() || !instant(dates.nextDateTime()).equals(instant(dateTime(first, zone)))) {
                    throw new IllegalArgumentException("the first window is none of those that the rule gives");
                }
                return this;
            }
        }
    }

    private Instant instant(DateTime date) {
        return LocalDateTime.of(
                        date.getYear(),
                        date.getMonth() + 1,
                        date.getDayOfMonth(),
                        date.getHours(),
                        date.getMinutes(),
                        date.getSeconds())
                .atZone(zone)
                .toInstant();
    }

    /** The starts up to {@code to}, itself included, at most {@code limit}; each later than the one before it. */
    List<Instant> starts(Instant to, int limit) {
        List<Instant> starts = new ArrayList<>();
        RecurrenceRuleIterator dates = rule.iterator(dateTime(first, zone));
        Instant start = first;
        while (starts.size() < limit && dates.hasNext()) {
            Instant next = starts.isEmpty() ? first : instant(dates.peekDateTime());
            dates.nextMillis();
            if (starts.isEmpty() || next.isAfter(start)) {
                start = next;
                if (start.isAfter(to)) {
                    break;
                }
                starts.add(start);
            }
        }
        return starts;
    }

    /** The first start after that instant; null: there is none. */
    Instant next(Instant after) {
        RecurrenceRuleIterator dates = rule.iterator(dateTime(first, zone));
        Instant start = first;
        while (!start.isAfter(after)) {
            if (!dates.hasNext()) {
                return null;
            }
            start = instant(dates.nextDateTime());
        }
        return start;
    }

    /** Whether a window of that length would still run when the next one begins, among those up to {@code to}. */
    boolean overlaps(Duration length, Instant to, int limit) {
        List<Instant> starts = starts(to, limit);
        for (int i = 1; i < starts.size(); i++) {
            if (starts.get(i - 1).plus(length).isAfter(starts.get(i))) {
                return true;
            }
        }
        return false;
    }
}
