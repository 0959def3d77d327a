package io.nines.query.checks;

import io.nines.query.reading.Parameters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Into which stretches of UTC time latencies are put. */
enum Per {
    HOUR,
    DAY,
    MONTH;

    /** 400 for any other word. */
    static Per read(String word) {
        return switch (word == null ? "" : word) {
            case "hour" -> HOUR;
            case "day" -> DAY;
            case "month" -> MONTH;
            case "" -> throw Parameters.invalid("per", "per is missing: hour, day or month is needed");
            default -> throw Parameters.invalid("per", "per is " + word + ": hour, day or month is needed");
        };
    }

    /** The start of the stretch that an instant lies in. */
    Instant start(Instant at) {
        ZonedDateTime hour = at.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        return switch (this) {
            case HOUR -> hour.toInstant();
            case DAY -> hour.truncatedTo(ChronoUnit.DAYS).toInstant();
            case MONTH -> hour.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).toInstant();
        };
    }

    /** The start of the stretch after the one that begins here. */
    Instant next(Instant start) {
        ZonedDateTime utc = start.atZone(ZoneOffset.UTC);
        return switch (this) {
            case HOUR -> utc.plusHours(1).toInstant();
            case DAY -> utc.plusDays(1).toInstant();
            case MONTH -> utc.plusMonths(1).toInstant();
        };
    }
}
