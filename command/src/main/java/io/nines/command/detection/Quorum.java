package io.nines.command.detection;

import io.nines.contract.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one status of those of the locations, at each instant: unknown where none is known; down where at least as many are down
 * as have to agree (all that are known, if fewer are known); partial where some but fewer are; else degraded if any is; else up.
 */
final class Quorum {
    /** A change with the number of its location. */
    private record Moment(int location, LocationChange change) {}

    /** What a location was before an instant, and the result that made it something else there; null: none did. */
    private record Turn(Status from, ProvingResult result) {}

    private final Policies policies;
    private final long lastTick;
    private final List<Moment> moments = new ArrayList<>();
    private final Status[] statuses;
    /** Of the instant that is being looked at, by location. */
    private final TreeMap<Integer, Turn> turns = new TreeMap<>();

    private final Map<Long, ProvingResult> wentDown = new HashMap<>();
    private final Map<Long, ProvingResult> cameBack = new HashMap<>();
    private int next;
    private int known;
    private int down;
    private int degraded;

    /**
     * Of the locations' changes, one list a location, sorted by location.
     *
     * @param lastTick policies that come into force after it are not looked at yet
     */
    Quorum(Policies policies, List<List<LocationChange>> locations, long lastTick) {
        this.policies = policies;
        this.lastTick = lastTick;
        this.statuses = new Status[locations.size()];
        for (int i = 0; i < locations.size(); i++) {
            int location = i;
            statuses[i] = Status.UNKNOWN;
            locations.get(i).forEach(change -> moments.add(new Moment(location, change)));
        }
        moments.sort(Comparator.comparingLong(moment -> moment.change().at()));
    }

    /** The component's timeline in {@code [from, to)}. */
    ImpliedTimeline timeline(long from, long to) {
        while (next < moments.size() && moments.get(next).change().at() < from) {
            apply();
        }
        StatusSteps.Builder steps = new StatusSteps.Builder(status(from - 1));
        long instant = from;
        while (instant < to) {
            step(instant, instant == from, steps);
            long boundary = policies.nextBoundary(instant);
            instant = boundary > lastTick ? StatusSteps.OPEN : boundary;
            if (next < moments.size()) {
                instant = Math.min(instant, moments.get(next).change().at());
            }
        }
        return new ImpliedTimeline(from, to, steps.build(), wentDown, cameBack);
    }

    private void step(long instant, boolean first, StatusSteps.Builder steps) {
        turns.clear();
        while (next < moments.size() && moments.get(next).change().at() == instant) {
            Moment moment = moments.get(next);
            Status before = statuses[moment.location()];
            Turn turn = turns.get(moment.location());
            ProvingResult result = kind(before) == kind(moment.change().status())
                    ? turn == null ? null : turn.result()
                    : moment.change().result();
            turns.put(moment.location(), new Turn(turn == null ? before : turn.from(), result));
            apply();
        }
        Status before = steps.last();
        Status now = status(instant);
        if (first || (now == Status.DOWN) != (before == Status.DOWN)) {
            prove(instant);
        }
        steps.add(instant, now);
    }

    private void apply() {
        Moment moment = moments.get(next++);
        count(statuses[moment.location()], -1);
        statuses[moment.location()] = moment.change().status();
        count(statuses[moment.location()], 1);
    }

    private void count(Status status, int more) {
        known += status == Status.UNKNOWN ? 0 : more;
        down += status == Status.DOWN ? more : 0;
        degraded += status == Status.DEGRADED ? more : 0;
    }

    /** Up and degraded are the same to an outage. */
    private static Status kind(Status status) {
        return status == Status.DEGRADED ? Status.UP : status;
    }

    private Status status(long instant) {
        if (known == 0) {
            return Status.UNKNOWN;
        }
        if (down > 0) {
            return down >= Math.min(policies.at(Math.min(instant, lastTick)).locationsToAgree(), known)
                    ? Status.DOWN
                    : Status.PARTIAL;
        }
        return degraded > 0 ? Status.DEGRADED : Status.UP;
    }

    /**
     * The first location that went down at the instant proves that; the end is proven by one that recovered, else by one that was
     * first heard of, else by the last failed result of one that fell silent.
     */
    private void prove(long instant) {
        ProvingResult recovered = null;
        ProvingResult appeared = null;
        ProvingResult silent = null;
        for (Map.Entry<Integer, Turn> entry : turns.descendingMap().entrySet()) {
            Status now = statuses[entry.getKey()];
            Turn turn = entry.getValue();
            if (turn.result() == null) {
                continue;
            }
            if (now == Status.DOWN) {
                wentDown.compute(instant, (at, later) -> turn.from() == Status.DOWN ? later : turn.result());
            } else if (turn.from() == Status.DOWN && now == Status.UNKNOWN) {
                silent = turn.result();
            } else if (turn.from() == Status.DOWN) {
                recovered = turn.result();
            } else if (turn.from() == Status.UNKNOWN) {
                appeared = turn.result();
            }
        }
        ProvingResult end = recovered != null ? recovered : appeared != null ? appeared : silent;
        if (end != null) {
            cameBack.put(instant, end);
        }
    }
}
