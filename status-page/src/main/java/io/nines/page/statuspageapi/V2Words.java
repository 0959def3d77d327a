package io.nines.page.statuspageapi;

import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Our statuses and times in the words of those documents. */
final class V2Words {
    private static final DateTimeFormatter IN_UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter ELSEWHERE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private final ZoneId zone;
    private final boolean utc;

    V2Words(ZoneId zone) {
        this.zone = zone;
        this.utc = zone.normalized().equals(ZoneOffset.UTC);
    }

    /** With {@code Z} on a page in UTC only: London's winter has {@code +00:00}. */
    String time(Instant at) {
        return at == null ? null : (utc ? IN_UTC : ELSEWHERE).format(at.atZone(zone));
    }

    String time(long millis) {
        return time(Instant.ofEpochMilli(millis));
    }

    String day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toString();
    }

    String zone() {
        return utc ? "Etc/UTC" : zone.getId();
    }

    /** There is no word for unknown; it must not read as working, so it reads as the least that is worse. */
    static String component(TimelineStatus status) {
        return switch (status) {
            case DOWN -> "major_outage";
            case PARTIAL -> "partial_outage";
            case DEGRADED, UNKNOWN -> "degraded_performance";
            case MAINTENANCE -> "under_maintenance";
            case UP -> "operational";
        };
    }

    static String impact(TimelineStatus worst) {
        return switch (worst) {
            case DOWN -> "critical";
            case PARTIAL -> "major";
            case DEGRADED -> "minor";
            case UNKNOWN, MAINTENANCE, UP -> "none";
        };
    }
}
