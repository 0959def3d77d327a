package io.nines.allinone;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Every setting, its documented name in the environment, the property it becomes, and what it may be. */
enum Setting {
    NINES_PORT("micronaut.server.port", "8080", Kind.PORT, "port of the page and the API"),
    NINES_HOST("micronaut.server.host", "0.0.0.0", Kind.TEXT, "address the port is bound to"),
    NINES_DATA("nines.data", ".nines", Kind.TEXT, "directory of everything that is kept"),
    NINES_ADMIN_KEY("nines.command.admin-key", "", Kind.KEY, "the first start makes this the admin key"),
    NINES_KAFKA_PORT("nines.kafka.port", "0", Kind.PORT, "loopback port of the log's broker; 0: any free one"),
    NINES_FLUSH(
            "nines.kafka.flush",
            "always",
            Kind.FLUSH,
            "always: an answer means it is on disk; os: it is in the system's cache"),
    NINES_CHECKS_KEPT("nines.kafka.checks-kept", "90d", Kind.DURATION, "how long raw results are kept"),
    NINES_CHECKS_KEPT_BYTES(
            "nines.kafka.checks-kept-bytes", "-1", Kind.NUMBER, "and how many bytes a partition; -1: all"),
    NINES_LATE_REACH("nines.command.checks.late-reach", "24h", Kind.DURATION, "how far back a probe's results may lie"),
    NINES_FUTURE_TOLERANCE(
            "nines.command.checks.future-tolerance", "60s", Kind.DURATION, "how far ahead of our clock they may lie"),
    NINES_TICK_EVERY("nines.command.checks.tick-every", "10s", Kind.DURATION, "how often detection is told the time"),
    NINES_INCIDENTS_ACKNOWLEDGE_WITHIN(
            "nines.command.incidents.acknowledge-within",
            "5m",
            Kind.DURATION,
            "a critical incident that nobody acknowledged for that long is overdue"),
    NINES_INCIDENTS_DECLARE_ON_OUTAGE(
            "nines.command.incidents.declare-on-outage",
            "off",
            Kind.DECLARE,
            "what an outage leads to: off, draft (an internal incident) or publish (a public one)"),
    NINES_INCIDENTS_DECLARE_WITHIN(
            "nines.command.incidents.declare-within",
            "15m",
            Kind.DURATION,
            "what was recorded later than that after it began is history and declares nothing"),
    NINES_MAX_BODY("micronaut.server.max-request-size", "10MB", Kind.SIZE, "largest body, unpacked"),
    NINES_NAME("nines.page.name", "Nines", Kind.TEXT, "whose status the page shows"),
    NINES_ZONE("nines.page.zone", "UTC", Kind.ZONE, "zone of the page's days"),
    NINES_NOTICE("nines.page.notice", "", Kind.TEXT, "a line at the head of the page"),
    NINES_URL("nines.page.url", "", Kind.ADDRESS, "where the public finds the page; feeds and calendars name it");

    /** What a value may be. */
    private enum Kind {
        TEXT,
        PORT,
        NUMBER,
        KEY,
        FLUSH,
        DECLARE,
        DURATION,
        SIZE,
        ZONE,
        ADDRESS
    }

    private static final int MAX_PORT = 65_535;
    private static final int SHORTEST_KEY = 32;

    private final String property;
    private final String fallback;
    private final Kind kind;
    private final String meaning;

    Setting(String property, String fallback, Kind kind, String meaning) {
        this.property = property;
        this.fallback = fallback;
        this.kind = kind;
        this.meaning = meaning;
    }

    String property() {
        return property;
    }

    String fallback() {
        return fallback;
    }

    String meaning() {
        return meaning;
    }

    /** Why a value is unusable, or nothing. */
    Optional<String> fault(String value) {
        return switch (kind) {
            case TEXT -> Optional.empty();
            case PORT -> unless(isNumber(value, 0, MAX_PORT), "a port is a number from 0 to 65535");
            case NUMBER -> unless(isNumber(value, -1, Long.MAX_VALUE), "it must be a whole number, or -1");
            case KEY ->
                unless(value.isEmpty() || value.strip().length() >= SHORTEST_KEY, "a key has at least 32 characters");
            case FLUSH -> unless(value.matches("always|os"), "it is always or os");
            case DECLARE -> unless(value.matches("off|draft|publish"), "it is off, draft or publish");
            case DURATION -> unless(isDuration(value), "it must be a duration such as 10s, 5m, 24h or 90d");
            case SIZE -> unless(value.matches("[1-9][0-9]{0,8}([KMG]B)?"), "it must be a size such as 500KB or 10MB");
            case ADDRESS ->
                unless(
                        value.isEmpty() || value.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?"),
                        "it must be an address such as https://status.example.com");
            case ZONE -> unless(ZoneId.getAvailableZoneIds().contains(value), "it must be a zone such as Europe/Paris");
        };
    }

    private static Optional<String> unless(boolean usable, String reason) {
        return usable ? Optional.empty() : Optional.of(reason);
    }

    private static boolean isNumber(String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        return value.matches("[1-9][0-9]{0,5}[smhd]");
    }

    /** A usable duration's length. */
    static Duration duration(String value) {
        long amount = Long.parseLong(value.substring(0, value.length() - 1));
        return switch (value.charAt(value.length() - 1)) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
