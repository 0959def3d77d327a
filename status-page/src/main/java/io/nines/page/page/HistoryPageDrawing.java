package io.nines.page.page;

import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.ShownComponent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together the history: the two latest months, or one. */
final class HistoryPageDrawing {
    private final Scene scene;
    private final PageTimes times;
    private final String chosen;
    private final YearMonth first;
    private final YearMonth last;

    /** {@code chosen} is the id of a component, or null for all. */
    HistoryPageDrawing(Scene scene, String chosen) {
        this.scene = scene;
        this.times = scene.times();
        this.chosen = chosen;
        this.last = month(scene.now());
        this.first = earliest().map(this::month).orElse(last);
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(times.day(at));
    }

    private Optional<Instant> earliest() {
        Stream<Instant> watched = shown().map(component -> Instant.ofEpochMilli(component.since()));
        Stream<Instant> incidents = scene.view().incidents().stream()
                .filter(incident -> chosen == null || incident.concerns(chosen))
                .map(Incident::startedAt);
        Stream<Instant> windows = scene.view().windows().stream()
                .filter(window -> chosen == null || window.concerns(chosen))
                .map(MaintenanceWindow::start);
        return Stream.concat(watched, Stream.concat(incidents, windows)).min(Instant::compareTo);
    }

    HistoryPage latest() {
        YearMonth before = last.minusMonths(1);
        List<YearMonth> months = before.isBefore(first) ? List.of(last) : List.of(last, before);
        return page(months, false);
    }

    /** One month, if it has come and anything was on record then. */
    Optional<HistoryPage> of(YearMonth month) {
        return month.isBefore(first) || month.isAfter(last)
                ? Optional.empty()
                : Optional.of(page(List.of(month), true));
    }

    private HistoryPage page(List<YearMonth> months, boolean single) {
        List<ShownComponent> components = scene.view().components();
        YearMonth newest = months.get(0);
        YearMonth oldest = months.get(months.size() - 1);
        return new HistoryPage(
                scene.site(),
                single,
                components.stream()
                        .map(component -> new HistoryPage.Filter(component.id(), component.name()))
                        .toList(),
                chosen,
                months.stream().map(this::draw).toList(),
                oldest.isAfter(first) ? link(oldest.minusMonths(1)) : null,
                newest.isBefore(last) ? link(newest.plusMonths(1)) : null,
                times.zoneName(scene.now()),
                times.zone().getId(),
                scene.foot());
    }

    private HistoryPage.Link link(YearMonth month) {
        return new HistoryPage.Link(href(month), times.month(month));
    }

    private String href(YearMonth month) {
        String at = scene.site().suffix();
        String component = chosen == null ? "" : (at.isEmpty() ? "?" : "&") + "component=" + chosen;
        return "/history/" + month + at + component;
    }

    private HistoryPage.Month draw(YearMonth month) {
        return new MonthDrawing(scene, month, shown().toList(), chosen).draw(href(month));
    }

    private Stream<ShownComponent> shown() {
        return scene.view().components().stream()
                .filter(component -> chosen == null || component.id().equals(chosen));
    }
}
