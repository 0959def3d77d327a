package io.nines.page.page;

import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.ShownComponent;
import io.nines.timeline.Interval;
import io.nines.timeline.Period;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What goes on and what is to come, as cards. */
final class Cards {
    private final Scene scene;
    private final PageTimes times;

    Cards(Scene scene) {
        this.scene = scene;
        this.times = scene.times();
    }

    IncidentCard of(Incident incident) {
        return new IncidentCard(
                incident.id(),
                scene.site().href("/incidents/" + incident.id()),
                scene.title(incident.title()),
                Wording.of(incident.impactNow()),
                line(incident),
                incident.components().stream()
                        .filter(affected -> affected.now() != TimelineStatus.UP)
                        .sorted(Comparator.comparing(Incident.Affected::now))
                        .map(this::affected)
                        .toList(),
                new Updates(scene).of(incident));
    }

    private String line(Incident incident) {
        List<String> parts = new ArrayList<>();
        parts.add(scene.say("incident.since", times.clock(incident.startedAt())));
        if (ChronoUnit.MINUTES.between(incident.startedAt(), incident.declaredAt()) != 0) {
            parts.add(scene.say("incident.declared", clock(incident.declaredAt())));
        }
        Instant observed = observedSince(incident);
        if (observed != null && ChronoUnit.MINUTES.between(observed, incident.startedAt()) > 0) {
            parts.add(scene.say("incident.observed", clock(observed)));
        }
        return String.join(" · ", parts);
    }

    private String clock(Instant at) {
        return times.day(at).equals(times.day(scene.now())) ? times.hourAndMinute(at.toEpochMilli()) : times.clock(at);
    }

    /** From when on trouble was observed that went on as the incident started; null: there was none. */
    private Instant observedSince(Incident incident) {
        long since = Long.MAX_VALUE;
        for (Incident.Affected affected : incident.components()) {
            ShownComponent component =
                    scene.view().component(affected.component()).orElse(null);
            if (component != null) {
                since = Math.min(
                        since, troubleAround(component, incident.startedAt().toEpochMilli()));
            }
        }
        return since == Long.MAX_VALUE ? null : Instant.ofEpochMilli(since);
    }

    private static long troubleAround(ShownComponent component, long instant) {
        long began = Long.MAX_VALUE;
        for (Period period : component
                .observed()
                .periods(new Interval(component.since(), Math.max(component.since(), instant + 1)))) {
            boolean trouble = period.status().compareTo(TimelineStatus.UNKNOWN) < 0;
            began = trouble ? Math.min(began, period.span().start()) : Long.MAX_VALUE;
        }
        return began;
    }

    private IncidentCard.Affected affected(Incident.Affected of) {
        Wording status = Wording.of(of.now());
        long since = of.declared().changeAt(of.declared().changes() - 1);
        String length = times.length(Math.max(0, scene.now().toEpochMilli() - since) / 60_000 * 60_000);
        return new IncidentCard.Affected(of.name(), status, scene.language().word(status), length);
    }

    WindowCard of(MaintenanceWindow window) {
        MaintenanceWindow.State state = window.state(scene.now());
        boolean running = state == MaintenanceWindow.State.RUNNING;
        return new WindowCard(
                window.id(),
                scene.site().href("/maintenance/" + window.id()),
                scene.title(window.title()),
                running,
                state(window),
                text(window),
                times.shortSpan(window.start(), window.end()),
                times.hourAndMinute(window.start().toEpochMilli()),
                end(window),
                running ? progress(window) : null,
                running ? percent(window) : null,
                scene.site().then() == null ? scene.site().feed("/maintenance/" + window.id() + ".ics") : null);
    }

    private String end(MaintenanceWindow window) {
        String clock = times.hourAndMinute(window.end().toEpochMilli()) + " " + times.zoneName(window.end());
        boolean sameDay = times.day(window.start()).equals(times.day(window.end()));
        return sameDay ? clock : times.dayAndClock(window.end());
    }

    /** Where a window stands, in words. */
    String state(MaintenanceWindow window) {
        return switch (window.state(scene.now())) {
            case UPCOMING -> scene.say("maint.upcoming") + ", " + until(window.start());
            case RUNNING -> scene.say("maint.running");
            case COMPLETED -> scene.say("maint.completed");
            case CANCELLED -> scene.say("maint.cancelled");
        };
    }

    /** {@code in 2 days}, counted in midnights, so that it holds all day. */
    String until(Instant start) {
        long days = ChronoUnit.DAYS.between(times.day(scene.now()), times.day(start));
        if (days < 2) {
            return scene.say(days == 1 ? "maint.tomorrow" : "maint.today");
        }
        return scene.say("maint.in", scene.language().counted("js.day", days));
    }

    private Written text(MaintenanceWindow window) {
        Written last = null;
        for (MaintenanceWindow.Post post : window.updates()) {
            last = post.message() == null ? last : scene.words(post.message());
        }
        return last;
    }

    private String progress(MaintenanceWindow window) {
        long passed = scene.now().toEpochMilli() - window.span().start();
        return scene.say(
                "maint.progress",
                times.length(passed / 60_000 * 60_000),
                times.length(window.span().millis()));
    }

    private String percent(MaintenanceWindow window) {
        double passed = scene.now().toEpochMilli() - window.span().start();
        return Decimal.of(Math.min(100, passed / window.span().millis() * 100));
    }
}
