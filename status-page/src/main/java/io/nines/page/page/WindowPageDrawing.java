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
                clock(window.start()),
                scene.say("maint.to", clock(window.end()) + " " + times.zoneName(window.end())),
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

    private String state() {
        return switch (state) {
            case UPCOMING -> scene.say("maint.planned") + ", " + new Cards(scene).until(window.start());
            default -> new Cards(scene).state(window);
        };
    }

    private String clock(Instant at) {
        return times.shortDay(times.day(at)) + ", " + times.hourAndMinute(at.toEpochMilli());
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
        boolean moved = !plan.startsAt().equals(window.startsAt());
        String when = times.dayAndClock(plan.recordedAt()) + " · "
                + scene.say("corrected.position", Figures.grouped(plan.position()));
        if (before == null) {
            return moved
                    ? new WindowPage.Step(true, scene.say("maint.first"), times.dayAndClock(plan.startsAt()), when)
                    : new WindowPage.Step(
                            true, scene.say("maint.announced", times.dayAndClock(plan.startsAt())), null, when);
        }
        return plan.startsAt().equals(before.startsAt())
                ? new WindowPage.Step(true, scene.say("maint.extended", times.dayAndClock(plan.endsAt())), null, when)
                : new WindowPage.Step(true, scene.say("maint.moved", times.dayAndClock(plan.startsAt())), null, when);
    }

    private WindowPage.Step done(String key, Instant at) {
        return new WindowPage.Step(true, scene.say(key), null, times.dayAndClock(at));
    }

    private WindowPage.Step edge(Instant recorded, String was, String willBe, Instant at) {
        boolean past = recorded != null || !scene.now().isBefore(at);
        return past ? done(was, at) : new WindowPage.Step(false, scene.say(willBe), null, times.dayAndClock(at));
    }
}
