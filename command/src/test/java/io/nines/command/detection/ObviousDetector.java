package io.nines.command.detection;

import io.nines.command.detection.History.Line;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Outcome;
import io.nines.contract.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules of detection once more, slow and obvious: any instant is looked at by itself, out of all results, by what is said of
 * results before and after it. Nothing is carried from one to the next.
 */
final class ObviousDetector {
    private final History history;
    /** By location; each location's results as stretches without silence. */
    private final SortedMap<String, List<List<Line>>> stretches = new TreeMap<>();

    ObviousDetector(History history) {
        this.history = history;
        SortedSet<String> locations = history.lines().stream()
                .map(line -> line.source().location())
                .collect(Collectors.toCollection(TreeSet::new));
        locations.forEach(location -> stretches.put(location, stretches(results(location))));
    }

    /** The component's timeline. */
    StatusSteps steps() {
        StatusSteps.Builder steps = new StatusSteps.Builder(Status.UNKNOWN);
        instantsOfInterest().forEach(instant -> steps.add(instant, statusAt(instant)));
        return steps.build();
    }

    /** Down periods and what proves them. */
    List<ImpliedOutage> outages() {
        return steps().periods(Status.DOWN).stream()
                .map(down -> new ImpliedOutage(down.start(), down.end(), wentDown(down.start()), cameBack(down.end())))
                .toList();
    }

    private SortedSet<Long> instantsOfInterest() {
        SortedSet<Long> instants = new TreeSet<>();
        for (Line line : history.lines()) {
            instants.add(line.at());
            Integer limit = policyAt(line.at()).unknownAfterSeconds();
            instants.add(line.at() + (limit == null ? 0 : limit * 1000L));
        }
        history.said().stream().skip(1).forEach(said -> instants.add(said.effectiveFrom()));
        return instants;
    }

    Status statusAt(long instant) {
        List<Status> known = stretches.keySet().stream()
                .map(location -> statusAt(location, instant))
                .filter(status -> status != Status.UNKNOWN)
                .toList();
        long down = known.stream().filter(status -> status == Status.DOWN).count();
        long needed = Math.min(policyAt(Math.min(instant, history.lastTick())).locationsToAgree(), known.size());
        if (known.isEmpty()) {
            return Status.UNKNOWN;
        }
        if (down >= 1) {
            return down >= needed ? Status.DOWN : Status.PARTIAL;
        }
        return known.contains(Status.DEGRADED) ? Status.DEGRADED : Status.UP;
    }

    private Status statusAt(String location, long instant) {
        List<List<Line>> all = stretches.get(location);
        for (int i = all.size() - 1; i >= 0; i--) {
            List<Line> stretch = all.get(i);
            if (stretch.get(0).at() <= instant) {
                Line last = stretch.get(stretch.size() - 1);
                boolean silenceIsKnown = i < all.size() - 1 || history.lastTick() > limit(last);
                return silenceIsKnown && instant >= limit(last) ? Status.UNKNOWN : statusAt(stretch, instant);
            }
        }
        return Status.UNKNOWN;
    }

    private Status statusAt(List<Line> stretch, long instant) {
        int index = 0;
        while (index + 1 < stretch.size() && stretch.get(index + 1).at() <= instant) {
            index++;
        }
        if (isDownAt(stretch, index)) {
            return Status.DOWN;
        }
        while (judged(stretch.get(index)) == Outcome.DOWN) {
            index--;
        }
        return judged(stretch.get(index)) == Outcome.DEGRADED ? Status.DEGRADED : Status.UP;
    }

    /** Whether, as is known in the end, the location was down from this result to the next. */
    private boolean isDownAt(List<Line> stretch, int index) {
        int streakEnd = index;
        while (streakEnd + 1 < stretch.size() && isFailure(stretch, streakEnd + 1) == isFailure(stretch, index)) {
            streakEnd++;
        }
        for (int i = index; i <= streakEnd; i++) {
            if (wasKnownDown(stretch, i) == isFailure(stretch, index)) {
                return isFailure(stretch, index);
            }
        }
        return !isFailure(stretch, index);
    }

    /** Whether the location counted as down when this was its last result. */
    private boolean wasKnownDown(List<Line> stretch, int index) {
        boolean failure = isFailure(stretch, index);
        if (index == 0) {
            return failure;
        }
        boolean before = wasKnownDown(stretch, index - 1);
        int streak = 1;
        while (index - streak >= 0 && isFailure(stretch, index - streak) == failure) {
            streak++;
        }
        DetectionPolicy policy = policyAt(stretch.get(index).at());
        int needed = failure ? policy.failuresToDown() : policy.successesToUp();
        return streak >= needed ? failure : before;
    }

    private boolean isFailure(List<Line> stretch, int index) {
        return judged(stretch.get(index)) == Outcome.DOWN;
    }

    private ProvingResult wentDown(long instant) {
        for (String location : stretches.keySet()) {
            if (statusAt(location, instant) == Status.DOWN && statusAt(location, instant - 1) != Status.DOWN) {
                ProvingResult proof = turn(location, instant, true);
                if (proof != null) {
                    return proof;
                }
            }
        }
        return null;
    }

    private ProvingResult cameBack(long instant) {
        for (Status before : List.of(Status.DOWN, Status.UNKNOWN)) {
            for (String location : stretches.keySet()) {
                Status now = statusAt(location, instant);
                if (now != Status.DOWN && now != Status.UNKNOWN && statusAt(location, instant - 1) == before) {
                    return turn(location, instant, false);
                }
            }
        }
        return fellSilent(instant);
    }

    private ProvingResult fellSilent(long instant) {
        for (String location : stretches.keySet()) {
            if (statusAt(location, instant) == Status.UNKNOWN && statusAt(location, instant - 1) == Status.DOWN) {
                return lastFailed(location, instant);
            }
        }
        return null;
    }

    private ProvingResult lastFailed(String location, long before) {
        ProvingResult found = null;
        for (List<Line> stretch : stretches.get(location)) {
            for (Line line : stretch) {
                if (line.at() < before && judged(line) == Outcome.DOWN) {
                    found = proof(location, line);
                }
            }
        }
        return found;
    }

    /** The result at that instant from which on the location was down, or no longer down. */
    private ProvingResult turn(String location, long instant, boolean down) {
        ProvingResult found = null;
        for (List<Line> stretch : stretches.get(location)) {
            for (int i = 0; i < stretch.size(); i++) {
                Line line = stretch.get(i);
                boolean turns = isDownAt(stretch, i) == down && (i == 0 || isDownAt(stretch, i - 1) != down);
                if (line.at() == instant && turns) {
                    found = proof(location, line);
                }
            }
        }
        return found;
    }

    private static ProvingResult proof(String location, Line line) {
        return new ProvingResult(
                line.at(), location, line.source().probe(), line.outcome(), line.latencyMicros(), line.offset());
    }

    private List<Line> results(String location) {
        record Moment(long at, String probe) {}
        Comparator<Line> worse = Comparator.comparing(Line::outcome)
                .thenComparing(Line::latencyMicros)
                .thenComparing(Line::offset, Comparator.reverseOrder());
        return history.lines().stream()
                .filter(line -> line.source().location().equals(location) && !isVoided(line))
                .collect(Collectors.groupingBy(
                        line -> new Moment(line.at(), line.source().probe()), Collectors.maxBy(worse)))
                .values()
                .stream()
                .map(worst -> worst.orElseThrow())
                .sorted(Comparator.comparing(Line::at)
                        .thenComparing(this::judged)
                        .thenComparing(line -> line.source().probe()))
                .toList();
    }

    private List<List<Line>> stretches(List<Line> results) {
        List<List<Line>> all = new ArrayList<>();
        Line before = null;
        for (Line line : results) {
            if (before == null || line.at() > limit(before)) {
                all.add(new ArrayList<>());
            }
            all.get(all.size() - 1).add(line);
            before = line;
        }
        return all;
    }

    private boolean isVoided(Line line) {
        return history.voided().stream()
                .anyMatch(v -> v.key().equals(line.source().key()) && line.at() >= v.from() && line.at() < v.to());
    }

    private long limit(Line line) {
        Integer seconds = policyAt(line.at()).unknownAfterSeconds();
        return seconds == null ? Long.MAX_VALUE : line.at() + seconds * 1000L;
    }

    private Outcome judged(Line line) {
        Double limit = policyAt(line.at()).degradedAboveMillis();
        boolean slow = limit != null && line.latencyMicros() >= 0 && line.latencyMicros() > limit * 1000;
        return line.outcome() == Outcome.UP && slow ? Outcome.DEGRADED : line.outcome();
    }

    /** What was said last about that instant. */
    private DetectionPolicy policyAt(long instant) {
        DetectionPolicy found = history.said().get(0).policy();
        for (History.Said said : history.said().subList(1, history.said().size())) {
            found = said.effectiveFrom() <= instant ? said.policy() : found;
        }
        return found;
    }
}
