package io.nines.command.detection;

import io.nines.contract.CompactReader;
import io.nines.contract.CompactWriter;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Outcome;
import io.nines.contract.Status;

/** What detection knows of one location after its results so far: enough to judge the next one. Small; there are many. */
final class LocationState {

    /** What a result did. */
    enum Step {
        /** Nothing: the status goes on, and whatever streak there was is over. */
        SAME,
        /** It set the status at its own instant. */
        SET,
        /** It came after silence and set the status at its own instant. */
        AFTER_SILENCE,
        /** It begins or prolongs a streak that does not prove anything yet. */
        STREAK,
        /** With it the streak proves the other status, from its first result on. */
        PROVEN
    }

    private static final int WITHOUT_LAST_FAILED = 1;
    private static final Status[] STATUSES = {Status.UP, Status.DEGRADED, Status.DOWN};

    private final String location;
    private long lastAt;
    private Status status;
    private int streak;
    private long streakStart;
    private Status streakStatus;
    /** The last failed result, while it is down; what is needed only to judge on does without. */
    private ProvingResult lastFailed;
    /** All results after this instant said the status, one after the other, without silence or streak; not stored. */
    private long steadySince;

    /** A location whose first result this is. */
    LocationState(String location, long at, Outcome judged) {
        this.location = location;
        this.lastAt = at;
        this.steadySince = at;
        this.status = of(judged);
    }

    private LocationState(LocationState other) {
        location = other.location;
        lastAt = other.lastAt;
        status = other.status;
        streak = other.streak;
        streakStart = other.streakStart;
        streakStatus = other.streakStatus;
        lastFailed = other.lastFailed;
        steadySince = other.steadySince;
    }

    private LocationState(CompactReader in, int revision) {
        location = in.text();
        lastAt = in.signed();
        steadySince = lastAt;
        status = STATUSES[(int) in.unsigned()];
        streak = (int) in.unsigned();
        if (streak > 0) {
            streakStart = lastAt - in.unsigned();
            streakStatus = STATUSES[(int) in.unsigned()];
        }
        if (revision > WITHOUT_LAST_FAILED && in.unsigned() > 0) {
            lastFailed = new ProvingResult(
                    lastAt - in.unsigned(), location, in.text(), Outcome.DOWN, in.signed(), in.unsigned());
        }
    }

    /** Reads what {@link #write} wrote, now or in an earlier revision. */
    static LocationState read(CompactReader in, int revision) {
        return new LocationState(in, revision);
    }

    void write(CompactWriter out) {
        out.text(location);
        out.signed(lastAt);
        out.unsigned(number(status));
        out.unsigned(streak);
        if (streak > 0) {
            out.unsigned(lastAt - streakStart);
            out.unsigned(number(streakStatus));
        }
        ProvingResult failed = lastFailed();
        out.unsigned(failed == null ? 0 : 1);
        if (failed != null) {
            out.unsigned(lastAt - failed.at());
            out.text(failed.probe());
            out.signed(failed.latencyMicros());
            out.unsigned(failed.offset());
        }
    }

    /** The last result that was taken was a failed one. */
    void failedWith(ProvingResult result) {
        lastFailed = result;
    }

    /** The last failed result; null: it is not down. */
    ProvingResult lastFailed() {
        return status == Status.DOWN ? lastFailed : null;
    }

    LocationState copy() {
        return new LocationState(this);
    }

    String location() {
        return location;
    }

    long lastAt() {
        return lastAt;
    }

    /** As of the last result; silence is not looked at. */
    Status status() {
        return status;
    }

    boolean inStreak() {
        return streak > 0;
    }

    /** The instant of the streak's first result. */
    long streakStart() {
        return streakStart;
    }

    /** What the streak's last result says: down, or the status to be if recovery is proven. */
    Status streakStatus() {
        return streakStatus;
    }

    /**
     * Takes the next result in order.
     *
     * @param judged what it counts as
     * @param policy in force at {@code at}
     * @param silentAfter the limit that the previous result set
     */
    Step take(long at, Outcome judged, DetectionPolicy policy, long silentAfter) {
        boolean streakBefore = inStreak();
        Step step = step(at, of(judged), policy, at > silentAfter);
        lastAt = at;
        if (step != Step.SAME || streakBefore) {
            steadySince = at;
        }
        return step;
    }

    /**
     * Whether one more result, not after the last one, makes no difference: it says what all its neighbours say. Of failures it
     * may be the one that an outage ends with.
     *
     * @param policies the policy in force at {@code at} must be that of its neighbours, or it could be silent sooner
     */
    boolean isOneOfMany(long at, Outcome judged, Policies policies) {
        return at > steadySince
                && at <= lastAt
                && status != Status.DOWN
                && status == of(judged)
                && policies.nextBoundary(steadySince) > at;
    }

    private Step step(long at, Status found, DetectionPolicy policy, boolean silent) {
        if (silent) {
            streak = 0;
            status = found;
            return Step.AFTER_SILENCE;
        }
        if ((found == Status.DOWN) == (status == Status.DOWN)) {
            streak = 0;
            if (found == status) {
                return Step
                        .SAME; // without a write: the collector looks at every old object whose references were written
            }
            status = found;
            return Step.SET;
        }
        if (streak == 0) {
            streakStart = at;
        }
        streak++;
        streakStatus = found;
        if (streak < (found == Status.DOWN ? policy.failuresToDown() : policy.successesToUp())) {
            return Step.STREAK;
        }
        streak = 0;
        status = found;
        return Step.PROVEN;
    }

    static Status of(Outcome judged) {
        return switch (judged) {
            case UP -> Status.UP;
            case DEGRADED -> Status.DEGRADED;
            case DOWN -> Status.DOWN;
        };
    }

    private static int number(Status status) {
        return status == Status.UP ? 0 : status == Status.DEGRADED ? 1 : 2;
    }
}
