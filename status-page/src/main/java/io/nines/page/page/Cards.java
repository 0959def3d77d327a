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
import java.util.stream.Collectors;

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

    private List<Said> line(Incident incident) {
        Instant start = incident.startedAt();
        List<Said> line = new ArrayList<>(phrase("incident.since", Said.clock(start, times)));
        if (ChronoUnit.MINUTES.between(start, incident.declaredAt()) != 0) {
            also(line, "incident.declared", Said.bare(incident.declaredAt(), start, times));
        }
        Instant observed = observedSince(incident);
        if (observed != null && ChronoUnit.MINUTES.between(observed, start) > 0) {
            also(line, "incident.observed", Said.bare(observed, start, times));
        }
        return line;
    }

    private void also(List<Said> line, String key, Said at) {
        line.add(Said.words(" · "));
        line.addAll(phrase(key, at));
    }

    private List<Said> phrase(String key, Said... places) {
        return Said.phrase(scene.language(), key, places);
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
        Said length = Said.lasting(Instant.ofEpochMilli(since), times);
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
                stateSaid(window),
                text(window),
                latest(window),
                names(window),
                Said.shortSpan(window.start(), window.end(), times),
                Said.timeBare(window.start(), times),
                Said.hour(window.end(), window.start(), times),
                running ? progress(window) : null,
                running ? percent(window) : null,
                scene.site().then() == null ? scene.site().feed("/maintenance/" + window.id() + ".ics") : null);
    }

    private static String names(MaintenanceWindow window) {
        return window.components().isEmpty()
                ? null
                : window.components().stream()
                        .map(MaintenanceWindow.Affected::name)
                        .collect(Collectors.joining(", "));
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

    /** The same, in pieces. */
    List<Said> stateSaid(MaintenanceWindow window) {
        return window.state(scene.now()) == MaintenanceWindow.State.UPCOMING
                ? coming("maint.upcoming", window)
                : List.of(Said.words(state(window)));
    }

    /** {@code Planned, in 2 days}. */
    List<Said> coming(String key, MaintenanceWindow window) {
        Said until = Said.until(window.start(), until(window.start()), times);
        return List.of(Said.words(scene.say(key) + ", "), until);
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
        return window.updates().isEmpty()
                ? null
                : scene.words(window.updates().get(0).message());
    }

    /** What was told after that stands below it, never in its place: it is read on its own. */
    private Told latest(MaintenanceWindow window) {
        Instant first =
                window.updates().isEmpty() ? null : window.updates().get(0).at();
        List<Told> told = new Updates(scene).of(window);
        boolean news = !told.isEmpty() && !told.get(0).at().at().equals(first);
        return news ? told.get(0) : null;
    }

    private List<Said> progress(MaintenanceWindow window) {
        Said whole = Said.words(times.length(window.span().millis()));
        return phrase("maint.progress", Said.lasting(window.start(), times), whole);
    }

    private String percent(MaintenanceWindow window) {
        double passed = scene.now().toEpochMilli() - window.span().start();
        return Decimal.of(Math.min(100, passed / window.span().millis() * 100));
    }
}
