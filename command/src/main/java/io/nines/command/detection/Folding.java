package io.nines.command.detection;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the {@link Detector} over consecutive hours. */
final class Folding {
    private final Policies policies;
    private final Voids voids;
    private final long from;
    private final TreeMap<String, LocationFold> locations = new TreeMap<>();

    Folding(Policies policies, Voids voids, DetectorState entry, long from) {
        this.policies = policies;
        this.voids = voids;
        this.from = from;
        entry.locations().forEach(state -> locations.put(state.location(), new LocationFold(state, policies)));
    }

    /** Takes the next hour that has results. */
    void add(EvidenceHour hour) {
        if (policies.isEmpty()) {
            return;
        }
        Map<String, List<Voids.Span>> voided = new HashMap<>();
        hour.sources().forEach(source -> voided.put(source.key(), voids.of(source.key())));
        for (int i = 0; i < hour.size(); ) {
            int end = i + 1;
            while (end < hour.size() && sameMoment(hour, i, end)) {
                end++;
            }
            if (end == i + 1) {
                one(hour, i, voided.get(hour.source(i).key()));
            } else {
                several(hour, i, end, voided);
            }
            i = end;
        }
    }

    private static boolean sameMoment(EvidenceHour hour, int one, int other) {
        return hour.at(one) == hour.at(other)
                && hour.source(one).location().equals(hour.source(other).location());
    }

    private void one(EvidenceHour hour, int i, List<Voids.Span> voided) {
        if (!Voids.cover(voided, hour.at(i))) {
            take(hour, i);
        }
    }

    /** Results of one location and instant: each probe's worst, whatever key it came with; then the worst of them last. */
    private void several(EvidenceHour hour, int start, int end, Map<String, List<Voids.Span>> voided) {
        Map<String, Integer> byProbe = new TreeMap<>();
        for (int i = start; i < end; i++) {
            Source source = hour.source(i);
            if (!Voids.cover(voided.get(source.key()), hour.at(i))) {
                byProbe.merge(source.probe(), i, (a, b) -> worse(hour, a, b));
            }
        }
        List<Integer> order = new ArrayList<>(byProbe.values());
        order.sort(Comparator.comparing(i -> judged(hour, i)));
        order.forEach(i -> take(hour, i));
    }

    private static int worse(EvidenceHour hour, int one, int other) {
        int byOutcome = hour.outcome(one).compareTo(hour.outcome(other));
        int byLatency = Long.compare(hour.latencyMicros(one), hour.latencyMicros(other));
        int byOffset = Long.compare(hour.offset(other), hour.offset(one));
        return (byOutcome != 0 ? byOutcome : byLatency != 0 ? byLatency : byOffset) >= 0 ? one : other;
    }

    private Outcome judged(EvidenceHour hour, int i) {
        return Policies.judged(policies.at(hour.at(i)), hour.outcome(i), hour.latencyMicros(i));
    }

    private void take(EvidenceHour hour, int i) {
        long at = hour.at(i);
        Source source = hour.source(i);
        DetectionPolicy policy = policies.at(at);
        Outcome judged = Policies.judged(policy, hour.outcome(i), hour.latencyMicros(i));
        locations
                .computeIfAbsent(source.location(), location -> new LocationFold(location, policies))
                .take(
                        at,
                        judged,
                        policy,
                        () -> new ProvingResult(
                                at,
                                source.location(),
                                source.probe(),
                                hour.outcome(i),
                                hour.latencyMicros(i),
                                hour.offset(i)));
    }

    /** What is known now, if {@code instant} is after all that was taken and not after what is to come. */
    DetectorState stateBefore(long instant) {
        List<LocationState> states = new ArrayList<>(locations.size());
        for (LocationFold location : locations.values()) {
            if (location.state() != null && !location.silentBefore(instant)) {
                states.add(location.state().copy());
            }
        }
        return new DetectorState(states);
    }

    /** What is known now, silent locations included. */
    DetectorState state() {
        return stateBefore(Long.MIN_VALUE);
    }

    /** Whether a streak goes on at {@code instant} of which what was taken does not tell what it proves. */
    boolean undecidedBefore(long instant) {
        return locations.values().stream().anyMatch(location -> location.undecidedBefore(instant));
    }

    /** The timeline up to an instant that is after all that was taken and not after what is to come. */
    ImpliedTimeline until(long to) {
        return quorum(to).timeline(from, to);
    }

    /** The timeline up to its open end: there are no results beyond what was taken. */
    ImpliedTimeline open(long lastTick) {
        return quorum(lastTick).timeline(from, StatusSteps.OPEN);
    }

    private Quorum quorum(long lastTick) {
        return new Quorum(
                policies,
                locations.values().stream()
                        .map(location -> location.changesBefore(lastTick))
                        .toList(),
                lastTick);
    }
}
