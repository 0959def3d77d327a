package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.agreement.CheckCounts;
import io.nines.timeline.agreement.ComponentHistory;
import io.nines.timeline.agreement.Facts;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.ReportingPeriod.Unit;
import io.nines.timeline.terms.Terms;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Asks a source for what an agreement's period is reckoned from, and no more: the period, and around it as far as an outage at its
 * edges may reach. Checks are asked for only where terms speak of them.
 */
final class Inquiry {
    private static final long FIRST_LOOK = Duration.ofDays(1).toMillis();
    private static final int FURTHER = 8;

    private final ReportSource source;
    private final Contract contract;
    private final Interval period;
    private final long through;
    private final Interval judged;
    private final List<Terms> terms;
    private final Map<String, RecordedCorrection> corrections;
    private final Lookout lookout;

    private Inquiry(ReportSource source, Contract contract, Interval period) {
        this.source = source;
        this.contract = contract;
        this.period = period;
        through = source.through(contract);
        judged = contract.inForce().intersect(new Interval(Long.MIN_VALUE, through));
        terms = contract.versions().stream().map(Contract.Version::terms).toList();
        corrections = corrections();
        lookout = new Lookout(terms);
    }

    /** What the source says around a period. */
    static Findings of(ReportSource source, Contract contract, Interval period) {
        return new Inquiry(source, contract, period).findings();
    }

    private Map<String, RecordedCorrection> corrections() {
        Map<String, RecordedCorrection> found = new TreeMap<>();
        source.corrections(contract.components())
                .forEach((id, events) -> found.put(id, RecordedCorrection.after(events)));
        found.values().removeIf(Objects::isNull);
        return found;
    }

    private Findings findings() {
        long back = FIRST_LOOK;
        long ahead = FIRST_LOOK;
        while (true) {
            Interval look = new Interval(
                    judged.contains(period.start() - 1) ? earlier(period.start(), back) : period.start(),
                    judged.contains(period.end()) ? later(period.end(), ahead) : period.end());
            Findings found = around(look);
            boolean enoughBefore = isEnough(look.start(), judged.start(), look.start(), period.start(), found);
            boolean enoughAfter = isEnough(look.end(), judged.end(), period.end(), look.end(), found);
            if (enoughBefore && enoughAfter) {
                return found;
            }
            back = enoughBefore ? back : back * FURTHER;
            ahead = enoughAfter ? ahead : ahead * FURTHER;
        }
    }

    private long earlier(long edge, long by) {
        return Math.max(judged.start(), edge - by);
    }

    private long later(long edge, long by) {
        return Math.min(judged.end(), edge + by);
    }

    private boolean isEnough(long bound, long last, long from, long to, Findings found) {
        return from == to
                || bound == last
                || lookout.isQuietSomewhere(
                        new Interval(from, to),
                        found.facts().components().values(),
                        corrections.values().stream()
                                .map(RecordedCorrection::span)
                                .toList());
    }

    private Findings around(Interval look) {
        Interval slots = wholeSlots(look);
        Interval planned = new Interval(capsFrom(slots.start(), true), slots.end());
        Interval statuses = new Interval(capsFrom(slots.start(), false), slots.end());
        Map<String, PlannedWindow> windows = new TreeMap<>();
        source.maintenance(contract.components(), planned)
                .forEach((id, events) -> windows.put(id, PlannedWindow.after(events)));
        windows.values().removeIf(Objects::isNull);
        Map<String, RecordedCorrection> near = new TreeMap<>(corrections);
        near.values().removeIf(each -> !meets(each.span(), planned));
        LatencyTally latencies = new LatencyTally();
        Map<String, ComponentHistory> histories =
                histories(statuses, windows.values(), cuts(windows.values(), near.values()), latencies);
        Facts facts = new Facts(
                histories,
                windows.values().stream().map(PlannedWindow::window).toList(),
                near.values().stream().map(RecordedCorrection::correction).toList(),
                List.of(),
                through);
        return new Findings(facts, windows, near, latencies);
    }

    private static boolean meets(Interval span, Interval other) {
        return span.start() <= other.end() && other.start() <= span.end();
    }

    /** Slots at the edges are seen whole. */
    private Interval wholeSlots(Interval look) {
        long slot = Slots.longest(terms);
        return slot == Slots.NONE
                ? look
                : new Interval(
                        (Math.floorDiv(look.start(), slot) - 1) * slot, (Math.floorDiv(look.end(), slot) + 2) * slot);
    }

    /** Caps are used up from the beginning of the month and year on. */
    private long capsFrom(long start, boolean byPlan) {
        long from = start;
        for (Terms each : terms) {
            PlannedMaintenance clause = each.maintenance();
            if (clause != null
                    && clause.isCapped()
                    && (byPlan || clause.cap() == PlannedMaintenance.Cap.PLANNED_DOWNTIME)) {
                ReportingPeriod month =
                        new ReportingPeriod.Calendar(Unit.MONTH, each.period().zone());
                ReportingPeriod year = each.period() instanceof ReportingPeriod.ContractYear contractYear
                        ? contractYear
                        : new ReportingPeriod.Calendar(Unit.YEAR, each.period().zone());
                from = Math.min(
                        from,
                        Math.min(month.around(start).start(), year.around(start).start()));
            }
        }
        return from;
    }

    private NavigableSet<Long> cuts(Collection<PlannedWindow> windows, Collection<RecordedCorrection> near) {
        TreeSet<Long> cuts = new TreeSet<>();
        windows.forEach(window -> window.said().forEach(said -> add(cuts, said.span())));
        near.forEach(correction -> add(cuts, correction.span()));
        contract.versions().forEach(version -> add(cuts, contract.span(version)));
        add(cuts, period);
        add(cuts, judged);
        return cuts;
    }

    private static void add(Set<Long> cuts, Interval span) {
        cuts.add(span.start());
        cuts.add(span.end());
    }

    private Map<String, ComponentHistory> histories(
            Interval range, Collection<PlannedWindow> windows, NavigableSet<Long> cuts, LatencyTally latencies) {
        Map<String, ComponentHistory> histories = new HashMap<>();
        boolean declared = terms.stream().anyMatch(each -> each.basis() != Basis.OBSERVED);
        for (String component : contract.components()) {
            ComponentHistory history = ComponentHistory.observed(source.observed(component, range));
            history = declared ? said(component, history, range, windows) : history;
            histories.put(component, withChecks(component, history, range, cuts, latencies));
        }
        return histories;
    }

    private ComponentHistory said(
            String component, ComponentHistory history, Interval range, Collection<PlannedWindow> windows) {
        List<Impacts.Affected> announced = windows.stream()
                .flatMap(window -> window.announced(component).stream())
                .toList();
        return history.withDeclared(source.declared(component, range)).withAnnounced(DeclaredStatus.of(announced));
    }

    private ComponentHistory withChecks(
            String component,
            ComponentHistory history,
            Interval range,
            NavigableSet<Long> cuts,
            LatencyTally latencies) {
        Set<Long> limits = limits();
        boolean slots = Slots.any(terms);
        if (limits.isEmpty() && !slots) {
            return history;
        }
        CheckTallies tallies = new CheckTallies(Slots.grain(terms), cuts, limits, membership(component), latencies);
        source.results(component, judged(slots ? range : period), tallies);
        return history.withChecks(slots ? tallies.failed() : CheckCounts.NONE).withLatency(tallies.slow());
    }

    /** When a component belongs to the agreement, within the period. */
    private IntervalSet membership(String component) {
        return IntervalSet.of(contract.versions().stream()
                .filter(version -> version.agreed().components().stream()
                        .anyMatch(each -> each.id().equals(component)))
                .map(version -> contract.span(version).intersect(period).intersect(judged))
                .toList());
    }

    private Interval judged(Interval range) {
        return range.intersect(new Interval(Long.MIN_VALUE, through));
    }

    /** Limits of latency that any of the terms speaks of that are in force in the period. */
    private Set<Long> limits() {
        return contract.versions().stream()
                .filter(version -> !contract.span(version)
                        .intersect(period)
                        .intersect(judged)
                        .isEmpty())
                .flatMap(version -> version.terms().objectives().stream())
                .filter(Objective.Latency.class::isInstance)
                .map(objective -> ((Objective.Latency) objective).limitMicros())
                .collect(Collectors.toSet());
    }
}
