package io.nines.page.page;

import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentStatus;
import io.nines.page.view.Incident;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.ShownPostMortem;
import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts together what an incident's page says. */
final class IncidentPageDrawing {
    private static final int MOST_LINES = 8;
    private static final long LEAST_PAD = Duration.ofMinutes(5).toMillis();

    private final Scene scene;
    private final PageTimes times;
    private final Incident incident;
    private final Interval span;
    private final Interval shown;

    IncidentPageDrawing(Scene scene, Incident incident) {
        this.scene = scene;
        this.times = scene.times();
        this.incident = incident;
        long now = Math.max(scene.now().toEpochMilli(), incident.span().start() + 1);
        this.span = incident.isActive() ? new Interval(incident.span().start(), now) : incident.span();
        this.shown = padded();
    }

    /** With what was observed just before it was declared. */
    private Interval padded() {
        long from = span.start();
        for (Incident.Post post : incident.updates()) {
            from = Math.min(from, post.at().toEpochMilli());
        }
        long to = Math.max(span.end(), incident.latest().at().toEpochMilli());
        for (Incident.Affected affected : incident.components()) {
            int changes = affected.declared().changes();
            from = changes == 0 ? from : Math.min(from, affected.declared().changeAt(0));
        }
        long pad = Math.max(LEAST_PAD, (to - from) / 7);
        return new Interval(from - pad, to + pad);
    }

    IncidentPage draw() {
        boolean resolved = !incident.isActive();
        return new IncidentPage(
                scene.site(),
                incident.id(),
                scene.title(incident.title()),
                new Updates(scene).corrections(incident.earlierTitles()),
                scene.say("update." + incident.status().name().toLowerCase(Locale.ROOT)),
                resolved ? Wording.UP : Wording.of(incident.impactNow()),
                when(),
                length(),
                impact(),
                incident.components().isEmpty() ? null : new ChartDrawing(scene, incident, shown).draw(),
                Said.phrase(scene.language(), "incident.chart.hint", zone()),
                zone(),
                new Updates(scene).of(incident),
                incident.components().stream().map(this::seen).toList(),
                scene.say("incident.cost", times.month(month())),
                costs(),
                asItWas(),
                restated(),
                incident.postMortem() == null ? null : lessons(incident.postMortem()),
                scene.foot());
    }

    private List<Said> when() {
        Instant start = incident.startedAt();
        if (incident.isActive()) {
            String on =
                    scene.say("incident.ongoing").toLowerCase(times.language().locale());
            return List.of(Said.full(start, times), Said.words(" – " + on));
        }
        return Said.span(start, Instant.ofEpochMilli(span.end()), times);
    }

    private Said length() {
        if (incident.isActive()) {
            return Said.lasting(incident.startedAt(), times);
        }
        long whole = span.millis() / 60_000 * 60_000;
        return Said.words(times.length(whole == 0 ? span.millis() : whole));
    }

    private Said zone() {
        return Said.zone(incident.startedAt(), times);
    }

    private String impact() {
        TimelineStatus worst = incident.worstImpact();
        return worst == TimelineStatus.UP ? null : scene.language().inline(Wording.of(worst));
    }

    private IncidentPage.Seen seen(Incident.Affected affected) {
        List<IncidentPage.Line> observed = scene.view()
                .component(affected.component())
                .map(component -> lines(
                        component.timeline(),
                        shown.intersect(new Interval(
                                component.since(), Math.max(component.since(), component.seenUntil(scene.through()))))))
                .orElse(List.of());
        Interval told =
                new Interval(shown.start(), Math.max(shown.start(), scene.now().toEpochMilli()));
        return new IncidentPage.Seen(affected.name(), observed, lines(affected.declared(), shown.intersect(told)));
    }

    private List<IncidentPage.Line> lines(Timeline timeline, Interval within) {
        List<IncidentPage.Line> lines = new ArrayList<>();
        timeline.walk(within, (start, end, status) -> {
            if (status != TimelineStatus.UP && lines.size() < MOST_LINES) {
                lines.add(line(status, start, end, end == within.end() && timeline.at(end) == status));
            }
        });
        return lines;
    }

    /** Of what goes on it is said since when, not how long: that passes while it is read, and is not judged to the end. */
    private IncidentPage.Line line(TimelineStatus status, long start, long end, boolean open) {
        Instant from = Instant.ofEpochMilli(start);
        Said begin = Said.bare(from, incident.startedAt(), times);
        Said length = Said.words(" · " + times.length(end - start));
        List<Said> said = open
                ? Said.phrase(scene.language(), "day.since", begin)
                : List.of(begin, Said.words(" – "), Said.bare(Instant.ofEpochMilli(end), from, times), length);
        Wording wording = Wording.of(status);
        return new IncidentPage.Line(wording, scene.language().word(wording), said);
    }

    private YearMonth month() {
        return YearMonth.from(times.day(incident.startedAt()));
    }

    private List<IncidentPage.Cost> costs() {
        List<IncidentPage.Cost> costs = new ArrayList<>();
        LocalDate first = month().atDay(1);
        long start = first.atStartOfDay(times.zone()).toInstant().toEpochMilli();
        long end = first.plusMonths(1).atStartOfDay(times.zone()).toInstant().toEpochMilli();
        long through = scene.through().toEpochMilli();
        Interval month = new Interval(start, Math.max(start, Math.min(end, through)));
        String whole = scene.say(through < end ? "incident.cost.sofar" : "incident.cost.month");
        for (Incident.Affected affected : incident.components()) {
            ShownComponent of = scene.view().component(affected.component()).orElse(null);
            if (of != null && of.since() < month.end()) {
                Attainment attainment = Attainment.of(of.timeline(), month, of.since());
                String period = of.since() > start ? scene.say("incident.cost.since", times.since(of.since())) : whole;
                costs.add(new IncidentPage.Cost(affected.name(), Figure.of(attainment, period, scene.language())));
            }
        }
        return costs;
    }

    /** As it was after the last update before the end. */
    private IncidentPage.AsItWas asItWas() {
        if (scene.site().then() != null) {
            return null;
        }
        Incident.Post shownThen = incident.updates().get(0);
        for (Incident.Post post : incident.updates()) {
            shownThen = post.status() == IncidentStatus.RESOLVED ? shownThen : post;
        }
        Instant at = shownThen.recordedAt();
        return new IncidentPage.AsItWas(
                "/?at=" + at, Said.phrase(scene.language(), "incident.asitwas", Said.clock(at, times)));
    }

    private List<IncidentPage.Restated> restated() {
        Updates updates = new Updates(scene);
        return incident.corrections().stream()
                .map(correction -> new IncidentPage.Restated(
                        updates.when(correction.recordedAt(), correction.by(), correction.position()),
                        correction.name(),
                        correction.periods().stream().map(this::line).toList()))
                .toList();
    }

    private IncidentPage.Line line(ImpactPeriod period) {
        TimelineStatus status = TimelineStatus.valueOf(period.impact().name());
        long end = period.to() == null ? span.end() : period.to().toEpochMilli();
        long start = period.from().toEpochMilli();
        return line(status, start, Math.max(start, end), period.to() == null && incident.isActive());
    }

    private IncidentPage.Lessons lessons(ShownPostMortem of) {
        String published = scene.say("postmortem.published", times.date(times.day(of.publishedAt())));
        String changed = of.publishedAt().equals(of.changedAt())
                ? ""
                : " · " + scene.say("postmortem.changed", times.date(times.day(of.changedAt())));
        return new IncidentPage.Lessons(
                published + changed,
                scene.words(of.summary()),
                of.whys().stream().map(scene::words).toList(),
                of.actions().stream().map(this::action).toList());
    }

    private IncidentPage.Action action(ShownPostMortem.Action of) {
        String state = of.done()
                ? scene.say("postmortem.done")
                : of.dueOn() == null
                        ? scene.say("postmortem.open")
                        : scene.say("postmortem.due", times.shortDate(of.dueOn()));
        return new IncidentPage.Action(scene.words(of.title()), state);
    }
}
