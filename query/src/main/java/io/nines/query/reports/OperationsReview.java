package io.nines.query.reports;

import io.nines.contract.Severity;
import io.nines.query.components.ComponentNames;
import io.nines.query.components.ObservedOutages;
import io.nines.query.incidents.ReviewedIncidents;
import io.nines.query.incidents.ReviewedIncidents.OpenAction;
import io.nines.query.incidents.ReviewedIncidents.Reviewed;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Window;
import io.nines.query.reports.OperationsAnswer.Action;
import io.nines.query.reports.OperationsAnswer.BySeverity;
import io.nines.query.reports.OperationsAnswer.Component;
import io.nines.query.reports.OperationsAnswer.Durations;
import io.nines.query.reports.OperationsAnswer.One;
import io.nines.query.reports.OperationsAnswer.Repeated;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Looks back on a month of operations. */
@Singleton
class OperationsReview {
    private final JudgedTimelines timelines;
    private final ObservedOutages outages;
    private final ReviewedIncidents incidents;
    private final ComponentNames names;

    OperationsReview(
            JudgedTimelines timelines, ObservedOutages outages, ReviewedIncidents incidents, ComponentNames names) {
        this.timelines = timelines;
        this.outages = outages;
        this.incidents = incidents;
        this.names = names;
    }

    OperationsAnswer of(YearMonth month, ZoneId zone, AsOf asOf) {
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Window window = new Window(from, to);
        List<Reviewed> begun = incidents.begunIn(window.interval(), asOf);
        List<Component> components = components(window, asOf);
        LocalDate today = LocalDate.ofInstant(asOf.recordedAt(), zone);
        return new OperationsAnswer(
                month.toString(),
                zone.getId(),
                from,
                to,
                asOf.through(),
                asOf,
                Arrays.stream(Severity.values())
                        .map(severity -> bySeverity(severity, begun))
                        .toList(),
                begun.stream().map(OperationsReview::one).toList(),
                repeated(begun, components),
                incidents.open(asOf).stream().map(each -> action(each, today)).toList(),
                components);
    }

    private List<Component> components(Window window, AsOf asOf) {
        Interval judged = window.judged(asOf);
        List<Judged> all = timelines.all(null, Reckoning.USUAL, judged, asOf);
        Map<String, String> called =
                names.of(all.stream().map(Judged::component).toList(), asOf);
        return all.stream()
                .map(each -> component(each, called.get(each.component()), window, asOf))
                .toList();
    }

    private Component component(Judged judged, String name, Window window, AsOf asOf) {
        UptimeAnswer uptime = UptimeAnswer.of(judged, Reckoning.USUAL, window, asOf);
        return new Component(
                judged.component(),
                name,
                uptime.uptimePercent(),
                uptime.displayed(),
                uptime.coveragePercent(),
                uptime.millis().down(),
                outages.of(judged.component(), window.interval(), asOf.position())
                        .size());
    }

    private static BySeverity bySeverity(Severity severity, List<Reviewed> begun) {
        List<Reviewed> of =
                begun.stream().filter(each -> each.severity() == severity).toList();
        return new BySeverity(
                severity,
                of.size(),
                (int) of.stream().filter(each -> each.resolvedAt() == null).count(),
                durations(of, OperationsReview::acknowledge),
                durations(of, OperationsReview::recover));
    }

    private static Long acknowledge(Reviewed incident) {
        return between(incident.declaredAt(), incident.acknowledgedAt());
    }

    private static Long recover(Reviewed incident) {
        return between(incident.startedAt(), incident.resolvedAt());
    }

    private static Long between(Instant from, Instant toOrNull) {
        return toOrNull == null
                ? null
                : Math.max(0, Duration.between(from, toOrNull).toMillis());
    }

    private static Durations durations(List<Reviewed> of, Function<Reviewed, Long> length) {
        long[] known = of.stream()
                .map(length)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        if (known.length == 0) {
            return new Durations(0, null, null, null);
        }
        int middle = known.length / 2;
        long median = known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
        return new Durations(known.length, Arrays.stream(known).sum() / known.length, median, known[known.length - 1]);
    }

    private static One one(Reviewed incident) {
        return new One(
                incident.id(),
                incident.title(),
                incident.severity(),
                incident.startedAt(),
                acknowledge(incident),
                recover(incident),
                incident.components(),
                incident.whys());
    }

    private static List<Repeated> repeated(List<Reviewed> begun, List<Component> components) {
        List<Repeated> repeated = new ArrayList<>();
        for (Component component : components) {
            List<Reviewed> naming = begun.stream()
                    .filter(incident -> incident.components().contains(component.id()))
                    .toList();
            if (naming.size() > 1 || component.outages() > 1) {
                repeated.add(new Repeated(
                        component.id(),
                        component.name(),
                        naming.stream().map(Reviewed::id).toList(),
                        component.outages(),
                        naming.stream().flatMap(each -> each.whys().stream()).toList()));
            }
        }
        repeated.sort(
                Comparator.comparingInt((Repeated each) -> -each.incidents().size())
                        .thenComparingInt(each -> -each.outages())
                        .thenComparing(Repeated::component));
        return repeated;
    }

    private static Action action(OpenAction open, LocalDate today) {
        return new Action(
                open.incident(),
                open.id(),
                open.title(),
                open.priority(),
                open.owner(),
                open.dueOn(),
                open.dueOn() != null && open.dueOn().isBefore(today));
    }
}
