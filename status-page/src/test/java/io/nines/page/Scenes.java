package io.nines.page;

import io.nines.contract.AffectedComponent;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.DomainEvent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.TextEntry;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented histories, such as a page would show. */
public final class Scenes {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-11-19T14:03:12Z");

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 22);
    private static final Instant REGISTERED = Instant.parse("2026-05-01T08:00:00Z");

    private final EventFeed feed;

    public Scenes(EventFeed feed) {
        this.feed = feed;
    }

    /** Seven components that work, with a past. */
    public Scenes allIsWell() {
        return base().judged();
    }

    private Scenes base() {
        component("api", "API", "Core", 1);
        component("web", "Web app", "Core", 2);
        component("checkout", "Checkout", "Core", 3);
        component("webhooks", "Webhooks", "Delivery", 4);
        component("mail", "E-mail delivery", "Delivery", 5);
        component("search", "Search", "Data", 6);
        component("reports", "Reports and exports", "Data", 7);
        was("api", 12, "02:30", 32, Status.DOWN);
        was("api", 28, "22:30", 60, Status.MAINTENANCE);
        was("api", 45, "14:10", 24, Status.PARTIAL);
        was("api", 66, "09:20", 50, Status.DOWN);
        was("api", 82, "02:10", 85, Status.UNKNOWN);
        was("web", 7, "15:20", 35, Status.PARTIAL);
        was("web", 28, "22:30", 60, Status.MAINTENANCE);
        was("web", 66, "09:10", 14, Status.DOWN);
        was("web", 82, "02:10", 85, Status.UNKNOWN);
        was("checkout", 28, "22:30", 60, Status.MAINTENANCE);
        was("checkout", 45, "14:10", 46, Status.DOWN);
        was("checkout", 45, "14:56", 12, Status.PARTIAL);
        was("checkout", 53, "22:15", 40, Status.PARTIAL);
        was("checkout", 76, "17:10", 70, Status.DEGRADED);
        was("checkout", 76, "18:20", 22, Status.DOWN);
        was("checkout", 82, "02:10", 85, Status.UNKNOWN);
        was("webhooks", 20, "06:20", 130, Status.DEGRADED);
        was("webhooks", 20, "08:30", 60, Status.DOWN);
        was("webhooks", 20, "09:30", 150, Status.DEGRADED);
        was("mail", 0, "00:00", 1440 + 600, Status.UNKNOWN);
        was("mail", 63, "22:30", 60, Status.MAINTENANCE);
        was("mail", 64, "00:20", 70, Status.MAINTENANCE);
        was("mail", 70, "04:00", 21, Status.DOWN);
        was("search", 33, "10:40", 42, Status.PARTIAL);
        was("search", 58, "09:20", 50, Status.DOWN);
        was("search", 82, "02:10", 85, Status.UNKNOWN);
        was("reports", 41, "00:40", 400, Status.DEGRADED);
        was("reports", 42, "00:40", 170, Status.DEGRADED);
        past();
        return upcoming();
    }

    private Scenes judged() {
        feed.through(NOW.minusSeconds(1), NOW.minusSeconds(4), NOW.minusSeconds(9), 5);
        return this;
    }

    /** The same, and now one is down, one partly. */
    public Scenes majorIncident() {
        base().told();
        feed.observed(NOW, "checkout", Instant.parse("2026-11-19T13:21:00Z"), Status.DOWN);
        feed.observed(NOW, "api", Instant.parse("2026-11-19T13:21:20Z"), Status.PARTIAL);
        feed.through(NOW, NOW.minusSeconds(2), NOW.minusSeconds(9), 5);
        return this;
    }

    /** Incidents and windows of the past: called after {@link #allIsWell()}. */
    private Scenes past() {
        announce(
                "2026-09-10T09:00:00",
                "queue0000001",
                "Queue upgrade",
                "2026-09-19T22:30:00",
                "2026-09-19T23:30:00",
                "Calls may wait for a minute.",
                "api",
                Impact.DEGRADED);
        String october = declare(
                "2026-10-06T14:26:00",
                "checkout0001",
                "Card payments failed at Checkout",
                Severity.CRITICAL,
                "2026-10-06T14:21:00",
                "checkout",
                Impact.DOWN,
                "api",
                Impact.DEGRADED);
        update(
                "2026-10-06T14:37:00",
                october,
                IncidentStatus.IDENTIFIED,
                "A configuration change broke the connection to our card gateway. We are rolling it back.");
        update(
                "2026-10-06T14:52:00",
                october,
                IncidentStatus.MONITORING,
                "The rollback is in place in the first region and payments succeed there again. Up to half of payments may still fail elsewhere.",
                "checkout",
                Impact.PARTIAL);
        update(
                "2026-10-06T15:40:00",
                october,
                IncidentStatus.RESOLVED,
                "Card payments have worked for all customers since 15:31. Carts that were saved during the outage are intact.");
        add(
                "2026-10-08T11:20:00",
                new IncidentTextCorrected(
                        october,
                        october.substring(0, 8) + "0002",
                        text(
                                "A configuration change at 14:20 broke the connection to our card gateway. We are rolling it back.")));
        add(
                "2026-10-08T11:25:00",
                new IncidentImpactRestated(
                        october,
                        "api",
                        List.of(new ImpactPeriod(
                                Impact.DEGRADED, at("2026-10-06T14:21:00"), at("2026-10-06T15:19:00")))));
        add(
                "2026-10-09T10:00:00",
                new IncidentPostMortemPublished(
                        october,
                        new PostMortem(
                                text(
                                        "At 14:20 we shortened the list of addresses allowed to reach the card gateway. Two of the addresses still carried traffic. Payments that went through them timed out after 30 seconds."),
                                List.of(
                                        text("Our own monitoring paged within four minutes."),
                                        text(
                                                "The rollback was ready at 14:44, but each region waits for the one before it.")),
                                List.of(
                                        new PostMortem.ActionItem(
                                                "act10n000001",
                                                text(
                                                        "A change to gateway addresses is refused while any of them had traffic in the last hour."),
                                                PostMortem.Priority.HIGH,
                                                null,
                                                null,
                                                true),
                                        new PostMortem.ActionItem(
                                                "act10n000002",
                                                text("A failed payment offers bank transfer at once."),
                                                PostMortem.Priority.LOW,
                                                null,
                                                LocalDate.of(2026, 12, 1),
                                                false)))));
        String cards = declare(
                "2026-11-06T17:26:00",
                "payments0001",
                "Payments failed for cards",
                Severity.HIGH,
                null,
                "checkout",
                Impact.DEGRADED);
        update(
                "2026-11-06T18:24:00",
                cards,
                IncidentStatus.IDENTIFIED,
                "The certificate of the card gateway has expired.",
                "checkout",
                Impact.DOWN);
        update(
                "2026-11-06T18:42:00",
                cards,
                IncidentStatus.RESOLVED,
                "Cause: an expired certificate at the card gateway.");
        return this;
    }

    /** A window to come, moved once. */
    private Scenes upcoming() {
        announce(
                "2026-11-09T10:12:00",
                "dbmove000001",
                "Database move",
                "2026-11-20T23:00:00",
                "2026-11-21T01:00:00",
                "Webhooks and E-mail delivery may pause for a few minutes.",
                "webhooks",
                Impact.DEGRADED,
                "mail",
                Impact.DEGRADED);
        add(
                "2026-11-12T09:40:00",
                new MaintenanceRescheduled("dbmove000001", at("2026-11-21T23:00:00"), at("2026-11-22T01:00:00")));
        return this;
    }

    /** What is told of {@link #majorIncident()}, and a window that runs. */
    private Scenes told() {
        announce(
                "2026-11-16T10:00:00",
                "searchidx001",
                "Search index rebuild",
                "2026-11-19T14:30:00",
                "2026-11-19T16:30:00",
                "Search may show results up to an hour old.",
                "search",
                Impact.DEGRADED);
        String now = declare(
                "2026-11-19T14:26:00",
                "cardsnow0001",
                "Card payments fail at Checkout",
                Severity.CRITICAL,
                null,
                "checkout",
                Impact.DOWN,
                "api",
                Impact.PARTIAL);
        update(
                "2026-11-19T14:37:00",
                now,
                IncidentStatus.INVESTIGATING,
                "Card payments fail for about 7 in 10 customers. Bank transfer and invoices work.");
        update(
                "2026-11-19T14:58:00",
                now,
                IncidentStatus.IDENTIFIED,
                "We found the cause and are rolling back. Saved carts are safe and nobody is charged twice. Next update by 15:30 CET.");
        return this;
    }

    private int texts;

    private final List<TextEntry> fresh = new ArrayList<>();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private TextRef text(String text) {
        TextEntry entry = new TextEntry(String.format("scn%09d", texts++), "00112233445566778899aabbccddeeff", text);
        fresh.add(entry);
        return entry.ref();
    }

    private void add(String recordedAt, DomainEvent event) {
        feed.add(at(recordedAt), event, List.copyOf(fresh), List.of());
        fresh.clear();
    }

    private static List<AffectedComponent> affected(Object... pairs) {
        List<AffectedComponent> affected = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            affected.add(new AffectedComponent((String) pairs[i], (Impact) pairs[i + 1]));
        }
        return affected;
    }

    private String declare(
            String recordedAt, String id, String title, Severity severity, String startedAt, Object... affected) {
        IncidentUpdate first = new IncidentUpdate(
                id.substring(0, 8) + "0001",
                IncidentStatus.INVESTIGATING,
                text("We see failing payments at Checkout and are looking into it."),
                null);
        add(
                recordedAt,
                new IncidentDeclared(
                        id,
                        text(title),
                        severity,
                        Visibility.PUBLIC,
                        startedAt == null ? null : at(startedAt),
                        null,
                        affected(affected),
                        first));
        updates.put(id, 1);
        return id;
    }

    private final Map<String, Integer> updates = new HashMap<>();

    private void update(String recordedAt, String id, IncidentStatus status, String message, Object... affected) {
        String update = id.substring(0, 8) + String.format("%04d", updates.merge(id, 1, Integer::sum));
        add(
                recordedAt,
                new IncidentUpdated(id, new IncidentUpdate(update, status, text(message), null), affected(affected)));
    }

    private void announce(
            String recordedAt, String id, String title, String from, String to, String message, Object... affected) {
        MaintenanceUpdate update = new MaintenanceUpdate(id.substring(0, 8) + "0001", text(message), null);
        add(recordedAt, new MaintenanceAnnounced(id, text(title), affected(affected), at(from), at(to), update, null));
    }

    /** What is hard to lay out: long names, a description, many short outages, no result yet. */
    public Scenes hard() {
        TextEntry text = new TextEntry(
                "abcdefghijkl",
                "00112233445566778899aabbccddeeff",
                "What our customers' shops call to take orders, and what the app calls for everything it shows.");
        feed.add(
                NOW.minusSeconds(90),
                new ComponentRegistered(
                        "api", "API", "Core", 1, text.ref(), Visibility.PUBLIC, DetectionPolicy.DEFAULT),
                List.of(text),
                List.of());
        feed.observed(NOW.minusSeconds(80), "api", NOW.minus(Duration.ofDays(20)), Status.UP);
        component("long", "Payments".repeat(15), "Core", 2);
        component(
                "words",
                "Orders, invoices and everything else that has to do with money in the shops of Europe",
                null,
                3);
        component("noisy", "Noisy", "Core", 4);
        for (int i = 0; i < 400; i++) {
            String clock = String.format("%02d:%02d", i % 24, i * 7 % 60);
            was("noisy", 60 + i % 29, clock, 1 + i % 4, i % 3 == 0 ? Status.PARTIAL : Status.DOWN);
        }
        feed.registered(NOW.minusSeconds(70), "new", "New", "Later", 5);
        feed.through(NOW.minusSeconds(1), NOW.minusSeconds(4), NOW.minusSeconds(9), 1);
        return this;
    }

    /** As many components as asked for, each with some past. */
    public Scenes many(int count) {
        for (int i = 0; i < count; i++) {
            String id = "component-" + i;
            component(id, "Component number " + i, "Group " + i / 10, i);
            for (int day = 3 + i % 7; day < 88; day += 17 + i % 5) {
                Status status = List.of(Status.DOWN, Status.PARTIAL, Status.DEGRADED, Status.UNKNOWN)
                        .get((i + day) % 4);
                was(id, day, String.format("%02d:%02d", (i * 7 + day) % 23, (i * 13) % 60), 5 + (i * day) % 90, status);
            }
        }
        feed.through(NOW.minusSeconds(1), NOW.minusSeconds(4), NOW.minusSeconds(9), 5);
        return this;
    }

    private void component(String id, String name, String group, int order) {
        feed.registered(REGISTERED, id, name, group, order);
        feed.observed(REGISTERED, id, REGISTERED.plusSeconds(30), Status.UP);
    }

    /** Days count from the first one that the page shows. */
    private void was(String id, int day, String clock, int minutes, Status status) {
        Instant from = LocalDateTime.parse(FIRST.plusDays(day) + "T" + clock)
                .atZone(ZONE)
                .toInstant();
        Instant to = from.plus(Duration.ofMinutes(minutes));
        feed.add(
                REGISTERED.plusSeconds(60),
                new ObservedTimelineRestated(id, from, to, List.of(new StatusChange(from, status)), List.of()));
    }
}
