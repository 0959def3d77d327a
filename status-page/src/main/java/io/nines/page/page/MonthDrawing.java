package io.nines.page.page;

import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.ShownComponent;
import io.nines.timeline.Attainment;
import io.nines.timeline.DeclaredTimeline;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts together a month of the history. */
final class MonthDrawing {
    private static final int MOST_ENTRIES = 200;

    private final Scene scene;
    private final PageTimes times;
    private final YearMonth month;
    private final List<ShownComponent> components;
    private final String chosen;
    private final Interval span;
    private final Interval judged;
    private final List<Dated> entries = new ArrayList<>();

    /** An entry and when it began. */
    private record Dated(long start, HistoryPage.Entry entry) {}

    MonthDrawing(Scene scene, YearMonth month, List<ShownComponent> components, String chosen) {
        this.scene = scene;
        this.times = scene.times();
        this.month = month;
        this.components = components;
        this.chosen = chosen;
        long start = start(month.atDay(1));
        this.span = new Interval(start, start(month.plusMonths(1).atDay(1)));
        this.judged = new Interval(
                start, Math.max(start, Math.min(span.end(), scene.through().toEpochMilli())));
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(times.zone()).toInstant().toEpochMilli();
    }

    HistoryPage.Month draw(String href) {
        List<Incident> incidents = scene.view().incidents().stream()
                .filter(incident -> chosen == null || incident.concerns(chosen))
                .filter(incident -> span.contains(incident.span().start()))
                .toList();
        List<MaintenanceWindow> windows = scene.view().windows().stream()
                .filter(window -> chosen == null || window.concerns(chosen))
                .filter(window -> span.contains(window.start().toEpochMilli()))
                .toList();
        incidents.forEach(incident -> entries.add(new Dated(incident.span().start(), entry(incident))));
        windows.forEach(window -> entries.add(new Dated(window.span().start(), entry(window))));
        Unsaid.within(judged, components).forEach(unsaid -> entries.add(new Dated(unsaid.start(), entry(unsaid))));
        entries.sort(Comparator.comparingLong(Dated::start).reversed());
        int more = Math.max(0, entries.size() - MOST_ENTRIES);
        ShownComponent lowest = lowest();
        return new HistoryPage.Month(
                href,
                times.month(month),
                counts(incidents, windows),
                lowest == null ? null : scene.say("history.lowest", lowest.name()),
                lowest == null ? null : figure(lowest),
                new MonthSvg(scene, month).draw(worst(), kept(), this::declared),
                entries.stream().limit(MOST_ENTRIES).map(Dated::entry).toList(),
                scene.say(kept().isEmpty() ? "history.unwatched" : "history.nothing"),
                more == 0 ? null : scene.say("day.more", Figures.grouped(more)));
    }

    private String counts(List<Incident> incidents, List<MaintenanceWindow> windows) {
        long corrected = incidents.stream().filter(MonthDrawing::isCorrected).count();
        List<String> counts = new ArrayList<>();
        counts.add(scene.language().counted("count.incident", incidents.size()));
        if (!windows.isEmpty()) {
            counts.add(scene.language().counted("count.window", windows.size()));
        }
        if (corrected > 0) {
            counts.add(scene.language().counted("count.correction", corrected));
        }
        return String.join(", ", counts);
    }

    private static boolean isCorrected(Incident incident) {
        return !incident.corrections().isEmpty()
                || incident.updates().stream().anyMatch(post -> !post.earlier().isEmpty());
    }

    private HistoryPage.Entry entry(Incident incident) {
        String names =
                incident.components().stream().map(Incident.Affected::name).collect(Collectors.joining(", "));
        String corrected = isCorrected(incident)
                ? (names.isEmpty() ? "" : " · ")
                        + scene.say("corrected", times.shortDate(times.day(lastCorrection(incident))))
                : "";
        Happening of = Happenings.of(scene, incident);
        return new HistoryPage.Entry(
                of.mark(), day(incident.span().start()), of.href(), of.title(), names + corrected, times(incident));
    }

    private static Instant lastCorrection(Incident incident) {
        Instant last = Instant.MIN;
        for (Incident.ImpactCorrection correction : incident.corrections()) {
            last = correction.recordedAt().isAfter(last) ? correction.recordedAt() : last;
        }
        for (Incident.Post post : incident.updates()) {
            for (var earlier : post.earlier()) {
                last = earlier.correctedAt().isAfter(last) ? earlier.correctedAt() : last;
            }
        }
        return last;
    }

    private String times(Incident incident) {
        return incident.isActive()
                ? since(incident.span().start())
                : clock(incident.span().start(), incident.span().end());
    }

    private String since(long start) {
        return scene.say("history.since", times.hourAndMinute(start));
    }

    private HistoryPage.Entry entry(MaintenanceWindow window) {
        String names = window.components().stream()
                .map(MaintenanceWindow.Affected::name)
                .collect(Collectors.joining(", "));
        Happening of = Happenings.of(scene, window);
        MaintenanceWindow.State state = window.state(scene.now());
        String said = state == MaintenanceWindow.State.COMPLETED ? "" : new Cards(scene).state(window);
        String detail = names.isEmpty() || said.isEmpty() ? names + said : names + " · " + said;
        return new HistoryPage.Entry(
                Wording.MAINTENANCE,
                day(window.start().toEpochMilli()),
                of.href(),
                of.title(),
                detail,
                clock(window.start().toEpochMilli(), window.end().toEpochMilli()));
    }

    private HistoryPage.Entry entry(Unsaid unsaid) {
        Wording wording = Wording.of(unsaid.status());
        List<ShownComponent> of = unsaid.components();
        String names = of.stream().map(ShownComponent::name).collect(Collectors.joining(", "));
        boolean several = of.size() > 1;
        String subject = several ? scene.language().counted("count.component", of.size()) : names;
        boolean silent = unsaid.status() == TimelineStatus.UNKNOWN;
        String detail = scene.say(silent ? "history.silent" : "history.undeclared");
        return new HistoryPage.Entry(
                wording,
                day(unsaid.start()),
                "/days/" + times.day(Instant.ofEpochMilli(unsaid.start()))
                        + scene.site().suffix() + "#" + of.get(0).id(),
                subject + " " + scene.language().inline(wording),
                several ? names : detail,
                unsaid.open() ? since(unsaid.start()) : clock(unsaid.start(), unsaid.end()));
    }

    private String day(long start) {
        return times.shortDay(times.day(Instant.ofEpochMilli(start)));
    }

    private String clock(long start, long end) {
        return times.hourAndMinute(start) + " – " + times.hourAndMinute(end) + " · " + times.length(end - start);
    }

    private ShownComponent lowest() {
        return components.stream()
                .filter(component -> uptime(component) != null)
                .min(Comparator.comparing(this::uptime))
                .orElse(null);
    }

    private BigDecimal uptime(ShownComponent component) {
        return Attainment.of(component.timeline(), judged, component.since()).uptimePercent();
    }

    private Figure figure(ShownComponent component) {
        String whole = scene.say(judged.end() < span.end() ? "history.sofar" : "history.month");
        String period =
                component.since() > span.start() ? scene.say("row.since", times.since(component.since())) : whole;
        return Figure.of(Attainment.of(component.timeline(), judged, component.since()), period, scene.language());
    }

    /** The worst of all components at each instant; those that never had a result are left out. */
    private Timeline worst() {
        Timeline up = Timeline.always(TimelineStatus.UP);
        Timeline worst = up;
        for (ShownComponent component : components) {
            Interval watched = judged.intersect(Interval.from(component.since()));
            if (component.observed().changes() > 0 && !watched.isEmpty()) {
                worst = DeclaredTimeline.worst(worst, up.replace(watched, component.timeline()));
            }
        }
        return worst;
    }

    private Interval kept() {
        long since = components.stream().mapToLong(ShownComponent::since).min().orElse(Long.MAX_VALUE);
        return judged.intersect(Interval.from(Math.min(since, judged.end())));
    }

    private boolean declared(LocalDate day) {
        Interval span = Day.of(day, times.zone()).span();
        Interval past = new Interval(Long.MIN_VALUE, scene.now().toEpochMilli() + 1);
        return scene.view().incidents().stream()
                .flatMap(incident -> incident.components().stream())
                .filter(affected -> chosen == null || affected.component().equals(chosen))
                .anyMatch(affected -> affected.affectedIn(span.intersect(past)));
    }
}
