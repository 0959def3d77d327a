package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.PlannedMaintenance;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One way from the record to the sums of a period: tracks of components, outages, and what counts of them. */
final class Reckoning {
    private final Agreement agreement;
    private final Facts facts;
    private final Interval period;
    private final List<String> components;
    private final Reason.Book reasons = new Reason.Book();
    private final Shades shades = new Shades();
    private final Overlays uncapped;
    private final Overlays overlays;
    private final ComponentTracks writer;
    private final List<Track> tracks;
    private final List<Ground> ground;
    private final Tally tally = new Tally();

    Reckoning(Agreement agreement, Facts facts, Interval period) {
        this.agreement = agreement;
        this.facts = facts;
        this.period = period;
        components = List.copyOf(agreement.components());
        uncapped = new Overlays(agreement, facts, period, reasons);
        overlays = uncapped.with(new Caps(agreement, facts, this::planned));
        writer = new ComponentTracks(agreement, facts, period, overlays, reasons, shades);
        Interval reach = reach();
        tracks = components.stream().map(id -> writer.track(id, reach)).toList();
        ground = Ground.of(agreement, facts.through(), period);
        add(reach);
    }

    Tally tally() {
        return tally;
    }

    Overlays overlays() {
        return overlays;
    }

    /** Time that the figure stands on: judged, or assumed by the terms. */
    Fraction denominator() {
        return tally.judged.sum().plus(tally.assumed.sum());
    }

    /** The share that was attained; null: nothing counts. */
    Fraction attained() {
        Fraction denominator = denominator();
        return denominator.isZero()
                ? null
                : Fraction.ONE.minus(tally.counted.sum().over(denominator));
    }

    /** Of each component for which anything was owed, by id. */
    SortedMap<String, Coverage> coverages() {
        SortedMap<String, Coverage> coverages = new TreeMap<>();
        for (int i = 0; i < components.size(); i++) {
            Coverage coverage = coverage(tracks.get(i));
            if (coverage.owedMillis() > 0) {
                coverages.put(components.get(i), coverage);
            }
        }
        return coverages;
    }

    private Coverage coverage(Track track) {
        long owed = 0;
        long known = 0;
        for (Ground section : ground) {
            for (int i = track.segmentAt(section.span().start());
                    section.state() == Ground.State.COUNTS
                            && i < track.size()
                            && track.from(i) < section.span().end();
                    i++) {
                long millis = Math.min(track.to(i), section.span().end())
                        - Math.max(track.from(i), section.span().start());
                owed += track.member(i) ? millis : 0;
                known += track.member(i) && track.known(i) ? millis : 0;
            }
        }
        return new Coverage(known, owed);
    }

    /** Checks under a limit of latency, at instants that count. */
    long[] latency(long limitMicros) {
        long[] sums = new long[2];
        for (int i = 0; i < components.size(); i++) {
            CheckCounts counts = facts.of(components.get(i)).latency().getOrDefault(limitMicros, CheckCounts.NONE);
            counts.addTo(sums, counting(tracks.get(i)));
        }
        return sums;
    }

    private IntervalSet counting(Track track) {
        List<Interval> counting = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            Reason reason = reasons.get(track.reason(i));
            if (track.member(i) && (reason == null || reason.clause() == Clause.UNKNOWN_TIME)) {
                counting.add(new Interval(track.from(i), track.to(i)));
            }
        }
        IntervalSet owed = IntervalSet.of(ground.stream()
                .filter(section -> section.state() == Ground.State.COUNTS)
                .map(Ground::span)
                .toList());
        return IntervalSet.of(counting).intersect(owed);
    }

    private void add(Interval reach) {
        if (inUse(terms -> terms == Combination.ANY_DOWN)) {
            Parts parts = new Parts(components);
            lane(AnyDown.combine(tracks, reach, shades, parts), null, parts);
        }
        if (inUse(terms -> terms != Combination.ANY_DOWN)) {
            for (int i = 0; i < tracks.size(); i++) {
                lane(tracks.get(i), components.get(i), new Parts(List.of(components.get(i))));
            }
        }
    }

    private void lane(Track track, String component, Parts parts) {
        new Lane(track, Runs.of(track, agreement), component, parts, facts.through(), reasons, tally)
                .add(agreement, ground);
    }

    private boolean inUse(Predicate<Combination> kind) {
        return ground.stream()
                .anyMatch(section -> kind.test(
                        agreement.versions().get(section.version()).terms().combination()));
    }

    private Interval reach() {
        Interval judged = agreement.inForce().intersect(new Interval(Long.MIN_VALUE, facts.through()));
        return Reach.of(period, judged, this::bad);
    }

    private IntervalSet bad(Interval range) {
        IntervalSet bad = IntervalSet.NONE;
        for (String component : components) {
            bad = bad.union(writer.track(component, range).bad());
        }
        return bad;
    }

    /** Where anything was planned, or planned and bad; before any cap. */
    private IntervalSet planned(Interval range, PlannedMaintenance.Cap cap) {
        IntervalSet planned = IntervalSet.NONE;
        for (String component : components) {
            IntervalSet mine = IntervalSet.of(uncapped.layers(component, range).stream()
                    .filter(this::isPlanned)
                    .map(Layer::span)
                    .toList());
            if (cap == PlannedMaintenance.Cap.PLANNED_DOWNTIME) {
                mine = bad(component, mine);
            }
            planned = planned.union(mine);
        }
        return planned;
    }

    private IntervalSet bad(String component, IntervalSet times) {
        IntervalSet bad = IntervalSet.NONE;
        ComponentTracks plain = new ComponentTracks(agreement, facts, period, uncapped, reasons, shades);
        for (Interval span : times.spans()) {
            bad = bad.union(plain.track(component, span).bad());
        }
        return bad;
    }

    private boolean isPlanned(Layer layer) {
        Reason reason = reasons.get(layer.reason());
        return layer.member() && reason != null && reason.clause() == Clause.PLANNED_MAINTENANCE;
    }
}
