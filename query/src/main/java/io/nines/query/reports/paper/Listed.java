package io.nines.query.reports.paper;

import io.nines.reports.Report;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Outage;
import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What a report shows one by one, numbered: the outages that count, and what kept others from counting. Of many, those that
 * count most; a number is shared where a stretch that does not count touches an outage that does.
 */
final class Listed {
    /** More than that nobody reads on a page; the table file has all. */
    static final int MOST = 200;

    private static final Set<String> NOT_LISTED = Set.of("outside-service-hours", "not-in-force", "partial-unit");

    /** An outage and its number. */
    record NumberedOutage(String number, Outage outage) {}

    /** A stretch that does not count, and its number. */
    record NumberedStretch(String number, Excluded stretch) {}

    private final Report report;
    private final List<NumberedOutage> outages = new ArrayList<>();
    private final List<NumberedStretch> stretches = new ArrayList<>();
    private final int outagesInAll;
    private final int stretchesInAll;

    Listed(Report report) {
        this.report = report;
        IntervalSet kept = IntervalSet.of(report.excluded().stream()
                .map(each -> span(each.from(), each.to()))
                .toList());
        List<Outage> counting =
                report.outages().stream().filter(each -> isListed(each, kept)).toList();
        List<Excluded> excluded = report.excluded().stream()
                .filter(each -> !NOT_LISTED.contains(each.clause()))
                .toList();
        outagesInAll = counting.size();
        stretchesInAll = excluded.size();
        for (Outage outage : most(counting, Outage::countedMillis, Comparator.comparing(Outage::from))) {
            outages.add(new NumberedOutage(String.valueOf(outages.size() + 1), outage));
        }
        number(most(excluded, each -> each.leftOutMillis() + each.downMillis(), Comparator.comparing(Excluded::from)));
    }

    /** What counts for nothing is told by what kept it from counting, if anything did. */
    private static boolean isListed(Outage outage, IntervalSet kept) {
        return outage.countedMillis() > 0
                || !(kept.contains(outage.from().toEpochMilli())
                        || kept.contains(outage.to().toEpochMilli() - 1));
    }

    private static <T> List<T> most(List<T> all, ToLongFunction<T> weight, Comparator<T> order) {
        return all.stream()
                .sorted(Comparator.comparingLong(weight).reversed())
                .limit(MOST)
                .sorted(order)
                .toList();
    }

    private void number(List<Excluded> excluded) {
        int next = outages.size() + 1;
        for (Excluded each : excluded) {
            String shared = outages.stream()
                    .filter(outage -> touches(each, outage.outage()))
                    .map(NumberedOutage::number)
                    .findFirst()
                    .orElse(null);
            stretches.add(new NumberedStretch(shared == null ? String.valueOf(next++) : shared, each));
        }
    }

    private static boolean touches(Excluded stretch, Outage outage) {
        return !stretch.from().isAfter(outage.to()) && !stretch.to().isBefore(outage.from());
    }

    List<NumberedOutage> outages() {
        return outages;
    }

    List<NumberedStretch> stretches() {
        return stretches;
    }

    int outagesNotShown() {
        return outagesInAll - outages.size();
    }

    int stretchesNotShown() {
        return stretchesInAll - stretches.size();
    }

    /** How much of an outage does not count because of a stretch. */
    static long overlap(Excluded stretch, Outage outage) {
        boolean concerns = stretch.component() == null || outage.components().contains(stretch.component());
        return concerns
                ? span(stretch.from(), stretch.to())
                        .intersect(span(outage.from(), outage.to()))
                        .millis()
                : 0;
    }

    static Interval span(Instant from, Instant to) {
        return new Interval(from.toEpochMilli(), to.toEpochMilli());
    }

    /** How bad an outage was at worst; where checks that failed are counted, in full, or less. */
    PeriodMark.Kind kind(Outage outage) {
        if (outage.status() == null) {
            return isLess(outage) ? PeriodMark.Kind.PARTIAL : PeriodMark.Kind.DOWN;
        }
        return switch (outage.status()) {
            case "partial" -> PeriodMark.Kind.PARTIAL;
            case "degraded" -> PeriodMark.Kind.DEGRADED;
            case "unknown" -> PeriodMark.Kind.UNKNOWN;
            case "maintenance" -> PeriodMark.Kind.MAINTENANCE;
            default -> PeriodMark.Kind.DOWN;
        };
    }

    /** Whether it counts for less than it lasted, apart from what does not count at all. */
    private boolean isLess(Outage outage) {
        long kept = report.excluded().stream()
                .mapToLong(each -> overlap(each, outage))
                .sum();
        long rest = Math.max(0, span(outage.from(), outage.to()).millis() - kept);
        return outage.countedMillis() < rest;
    }

    /** All of it for the chart. */
    List<PeriodMark> marks() {
        List<PeriodMark> marks = new ArrayList<>();
        for (NumberedOutage each : outages) {
            Interval span = span(each.outage().from(), each.outage().to());
            marks.add(new PeriodMark(span, kind(each.outage()), each.number()));
        }
        for (NumberedStretch each : stretches) {
            Interval span = span(each.stretch().from(), each.stretch().to());
            marks.add(new PeriodMark(span, kind(each.stretch()), each.number()));
        }
        return marks;
    }

    private static PeriodMark.Kind kind(Excluded stretch) {
        return switch (stretch.clause()) {
            case "planned-maintenance" -> PeriodMark.Kind.MAINTENANCE;
            case "unknown-time" -> PeriodMark.Kind.UNKNOWN;
            case "short-outage" -> PeriodMark.Kind.DOWN;
            default -> PeriodMark.Kind.EXCUSED;
        };
    }
}
