package io.nines.page;

import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.TextEntry;
import io.nines.contract.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

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
        feed.through(NOW.minusSeconds(1), NOW.minusSeconds(4), NOW.minusSeconds(9), 5);
        return this;
    }

    /** The same, and now one is down, one partly. */
    public Scenes majorIncident() {
        feed.observed(NOW, "checkout", Instant.parse("2026-11-19T13:21:00Z"), Status.DOWN);
        feed.observed(NOW, "api", Instant.parse("2026-11-19T13:21:20Z"), Status.PARTIAL);
        feed.through(NOW, NOW.minusSeconds(2), NOW.minusSeconds(9), 5);
        return this;
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
                NOW.minusSeconds(60),
                new ObservedTimelineRestated(id, from, to, List.of(new StatusChange(from, status)), List.of()));
    }
}
