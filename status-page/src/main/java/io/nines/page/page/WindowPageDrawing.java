package io.nines.page.page;

import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.MaintenanceWindow.Plan;
import io.nines.page.view.MaintenanceWindow.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts together what a maintenance window's page says. */
final class WindowPageDrawing {
    private final Scene scene;
    private final PageTimes times;
    private final MaintenanceWindow window;
    private final State state;

    WindowPageDrawing(Scene scene, MaintenanceWindow window) {
        this.scene = scene;
        this.times = scene.times();
        this.window = window;
        this.state = window.state(scene.now());
    }

    WindowPage draw() {
        List<Told> told = new Updates(scene).of(window);
        boolean first = !window.updates().isEmpty() && window.updates().get(0).message() != null;
        return new WindowPage(
                scene.site(),
                scene.title(window.title()),
                new Updates(scene).corrections(window.earlierTitles()),
                state(),
                state.name().toLowerCase(Locale.ROOT),
                Said.dayBare(window.start(), times),
                phrase("maint.to", Said.day(window.end(), times)),
                length(),
                scene.site().then() == null ? scene.site().feed("/maintenance/" + window.id() + ".ics") : null,
                first ? told.get(told.size() - 1) : null,
                first ? told.subList(0, told.size() - 1) : told,
                window.components().stream().map(this::affected).toList(),
                notice(),
                window.isAfterTheFact(),
                steps(),
                scene.foot());
    }

    private List<Said> state() {
        Cards cards = new Cards(scene);
        return state == State.UPCOMING ? cards.coming("maint.planned", window) : cards.stateSaid(window);
    }

    private List<Said> phrase(String key, Said... places) {
        return Said.phrase(scene.language(), key, places);
    }

    private String length() {
        String length =
                times.length(Duration.between(window.start(), window.end()).toMillis());
        PageTimes utc = new PageTimes(ZoneOffset.UTC, scene.now(), scene.language());
        return length + " · " + utc.hourAndMinute(window.start().toEpochMilli()) + " – "
                + utc.hourAndMinute(window.end().toEpochMilli()) + " UTC";
    }

    private WindowPage.Affected affected(MaintenanceWindow.Affected of) {
        String words = scene.say("impact." + of.impact().name().toLowerCase(Locale.ROOT));
        return new WindowPage.Affected(of.name(), Wording.of(of.impact()), words);
    }

    private String notice() {
        if (window.isAfterTheFact()) {
            return scene.say("maint.notice.after");
        }
        String length = times.length(Math.max(0, window.notice().toMillis()));
        return scene.say(state == State.UPCOMING ? "maint.notice.before" : "maint.notice.was", length);
    }

    private List<WindowPage.Step> steps() {
        List<WindowPage.Step> steps = new ArrayList<>();
        Plan before = null;
        for (Plan plan : window.plans()) {
            steps.add(step(before, plan));
            before = plan;
        }
        if (window.cancelledAt() != null) {
            steps.add(done("maint.cancelled", window.cancelledAt()));
            return steps;
        }
        steps.add(edge(window.startedAt(), "maint.started", "maint.starts", window.start()));
        steps.add(edge(window.completedAt(), "maint.ended", "maint.ends", window.end()));
        return steps;
    }

    private WindowPage.Step step(Plan before, Plan plan) {
        Said start = Said.day(plan.startsAt(), times);
        List<Said> when = new ArrayList<>(List.of(Said.day(plan.recordedAt(), times)));
        when.add(Said.words(" · " + scene.say("corrected.position", Figures.grouped(plan.position()))));
        if (before == null) {
            return plan.startsAt().equals(window.startsAt())
                    ? new WindowPage.Step(true, phrase("maint.announced", start), null, when)
                    : new WindowPage.Step(true, List.of(Said.words(scene.say("maint.first"))), start, when);
        }
        List<Said> text = plan.startsAt().equals(before.startsAt())
                ? phrase("maint.extended", Said.day(plan.endsAt(), times))
                : phrase("maint.moved", start);
        return new WindowPage.Step(true, text, null, when);
    }

    private WindowPage.Step done(String key, Instant at) {
        return new WindowPage.Step(true, phrase(key), null, List.of(Said.day(at, times)));
    }

    private WindowPage.Step edge(Instant recorded, String was, String willBe, Instant at) {
        boolean past = recorded != null || !scene.now().isBefore(at);
        return past ? done(was, at) : new WindowPage.Step(false, phrase(willBe), null, List.of(Said.day(at, times)));
    }
}
