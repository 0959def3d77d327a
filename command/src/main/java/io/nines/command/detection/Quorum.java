package io.nines.command.detection;

import io.nines.contract.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one status of those of the locations, at each instant: unknown where none is known; down where at least as many are down
 * as have to agree (all that are known, if fewer are known); partial where some but fewer are; else degraded if any is; else up.
 */
final class Quorum {
    /** A change with the number of its location. */
    private record Moment(int location, LocationChange change) {}

    private final Policies policies;
    private final long lastTick;
    private final List<Moment> moments = new ArrayList<>();
    private final Status[] statuses;
    /** What the locations were before the instant that is being looked at. */
    private final Status[] earlier;

    private final Map<Long, ProvingResult> wentDown = new HashMap<>();
    private final Map<Long, ProvingResult> cameBack = new HashMap<>();
    private int next;

    /**
     * Of the locations' changes, one list a location, sorted by location.
     *
     * @param lastTick policies that come into force after it are not looked at yet
     */
    Quorum(Policies policies, List<List<LocationChange>> locations, long lastTick) {
        this.policies = policies;
        this.lastTick = lastTick;
        this.statuses = new Status[locations.size()];
        this.earlier = new Status[locations.size()];
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
        System.arraycopy(statuses, 0, earlier, 0, statuses.length);
        Moment[] last = new Moment[statuses.length];
        while (next < moments.size() && moments.get(next).change().at() == instant) {
            Moment moment = moments.get(next);
            boolean crosses =
                    kind(statuses[moment.location()]) != kind(moment.change().status());
            last[moment.location()] = crosses ? moment : last[moment.location()];
            apply();
        }
        Status before = steps.last();
        Status now = status(instant);
        if (first || (now == Status.DOWN) != (before == Status.DOWN)) {
            prove(instant, last);
        }
        steps.add(instant, now);
    }

    private void apply() {
        Moment moment = moments.get(next++);
        statuses[moment.location()] = moment.change().status();
    }

    /** Up and degraded are the same to an outage. */
    private static Status kind(Status status) {
        return status == Status.DEGRADED ? Status.UP : status;
    }

    private Status status(long instant) {
        int down = 0;
        int degraded = 0;
        int known = 0;
        for (Status status : statuses) {
            known += status == Status.UNKNOWN ? 0 : 1;
            down += status == Status.DOWN ? 1 : 0;
            degraded += status == Status.DEGRADED ? 1 : 0;
        }
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

    /** The first location that went down at the instant proves that; one that recovered or was first heard of proves the end. */
    private void prove(long instant, Moment[] last) {
        ProvingResult recovered = null;
        ProvingResult appeared = null;
        for (int i = last.length - 1; i >= 0; i--) {
            ProvingResult result = last[i] == null ? null : last[i].change().result();
            if (result == null) {
                continue;
            }
            if (statuses[i] == Status.DOWN && earlier[i] != Status.DOWN) {
                wentDown.put(instant, result);
            } else if (statuses[i] != Status.DOWN && earlier[i] == Status.DOWN) {
                recovered = result;
            } else if (statuses[i] != Status.DOWN && earlier[i] == Status.UNKNOWN) {
                appeared = result;
            }
        }
        if (recovered != null || appeared != null) {
            cameBack.put(instant, recovered != null ? recovered : appeared);
        }
    }
}
