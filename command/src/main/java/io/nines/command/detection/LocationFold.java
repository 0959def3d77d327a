package io.nines.command.detection;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.Outcome;
import io.nines.contract.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One location's way through its results: its state, and which status it had when. */
final class LocationFold {
    private final String location;
    private final Policies policies;
    private final List<LocationChange> changes = new ArrayList<>();
    /** What the current streak makes of the timeline if it goes on long enough. */
    private final List<LocationChange> streak = new ArrayList<>();

    private LocationState state;

    /** A location that no result is known of yet. */
    LocationFold(String location, Policies policies) {
        this.location = location;
        this.policies = policies;
    }

    /** A location that goes on from a state. */
    LocationFold(LocationState entry, Policies policies) {
        this(entry.location(), policies);
        state = entry.copy();
        changes.add(new LocationChange(Long.MIN_VALUE, entry.status(), null));
        if (entry.inStreak()) {
            streak.add(new LocationChange(entry.streakStart(), entry.streakStatus(), null));
        }
    }

    String location() {
        return location;
    }

    /** Null before the first result. */
    LocationState state() {
        return state;
    }

    /** Takes the next result in order. */
    void take(long at, Outcome judged, DetectionPolicy policy, Supplier<ProvingResult> result) {
        if (state == null) {
            state = new LocationState(location, at, judged);
            changes.add(new LocationChange(at, state.status(), result.get()));
        } else {
            next(at, judged, policy, result);
        }
        if (judged == Outcome.DOWN) {
            state.failedWith(result.get());
        }
    }

    private void next(long at, Outcome judged, DetectionPolicy policy, Supplier<ProvingResult> result) {
        long silentAfter = policies.silentAfter(state.lastAt());
        ProvingResult failedBefore = state.lastFailed();
        switch (state.take(at, judged, policy, silentAfter)) {
            case SAME -> streak.clear();
            case SET -> set(at, result.get());
            case AFTER_SILENCE -> {
                changes.add(new LocationChange(silentAfter, Status.UNKNOWN, failedBefore));
                set(at, result.get());
            }
            case STREAK -> prolong(at, LocationState.of(judged), result);
            case PROVEN -> {
                prolong(at, LocationState.of(judged), result);
                changes.addAll(streak);
                streak.clear();
            }
        }
    }

    private void set(long at, ProvingResult result) {
        streak.clear();
        changes.add(new LocationChange(at, state.status(), result));
    }

    private void prolong(long at, Status found, Supplier<ProvingResult> result) {
        if (streak.isEmpty() || streak.get(streak.size() - 1).status() != found) {
            streak.add(new LocationChange(at, found, result.get()));
        }
    }

    /** Whether the location is silent at {@code instant} unless a result before it is still to come. */
    boolean silentBefore(long instant) {
        return state != null && policies.silentAfter(state.lastAt()) < instant;
    }

    /** Whether there is a streak of which nobody knows yet at {@code instant} what it will prove. */
    boolean undecidedBefore(long instant) {
        return state != null && state.inStreak() && !silentBefore(instant);
    }

    /** Which status it had when, as far as is known before {@code instant}; before the first change it was unknown. */
    List<LocationChange> changesBefore(long instant) {
        if (!silentBefore(instant)) {
            return changes;
        }
        List<LocationChange> all = new ArrayList<>(changes);
        all.add(new LocationChange(policies.silentAfter(state.lastAt()), Status.UNKNOWN, state.lastFailed()));
        return all;
    }
}
