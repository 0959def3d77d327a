package io.nines.command.detection;

import io.nines.contract.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which status held when: a step function over all time, each step to another status than before. Immutable. */
final class StatusSteps {
    /** Nothing is known at any time. */
    static final StatusSteps UNKNOWN = new StatusSteps(Status.UNKNOWN, new long[0], new Status[0]);
    /** An end that does not come. */
    static final long OPEN = Long.MAX_VALUE;

    private final Status before;
    private final long[] at;
    private final Status[] status;

    private StatusSteps(Status before, long[] at, Status[] status) {
        this.before = before;
        this.at = at;
        this.status = status;
    }

    /** A period {@code [start, end)}; {@link #OPEN}: it goes on. */
    record Period(long start, long end) {}

    /** Builds step by step, in order; a step at the same instant replaces the one before. */
    static final class Builder {
        private final Status before;
        private long[] at = new long[8];
        private Status[] status = new Status[8];
        private int size;

        Builder(Status before) {
            this.before = before;
        }

        Builder add(long instant, Status next) {
            if (size > 0 && at[size - 1] == instant) {
                size--;
            }
            if (next == last()) {
                return this;
            }
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
                status = Arrays.copyOf(status, size * 2);
            }
            at[size] = instant;
            status[size++] = next;
            return this;
        }

        /** All steps of others after {@code from} and before {@code to}. */
        Builder addBetween(StatusSteps other, long from, long to) {
            for (int i = other.lastNotAfter(from) + 1; i < other.at.length && other.at[i] < to; i++) {
                add(other.at[i], other.status[i]);
            }
            return this;
        }

        Status last() {
            return size == 0 ? before : status[size - 1];
        }

        StatusSteps build() {
            return new StatusSteps(before, Arrays.copyOf(at, size), Arrays.copyOf(status, size));
        }
    }

    int size() {
        return at.length;
    }

    long at(int step) {
        return at[step];
    }

    Status status(int step) {
        return status[step];
    }

    /** What holds at an instant. */
    Status statusAt(long instant) {
        int last = lastNotAfter(instant);
        return last < 0 ? before : status[last];
    }

    /** The instant of the last step; {@link Long#MIN_VALUE}: there is none. */
    long lastStep() {
        return at.length == 0 ? Long.MIN_VALUE : at[at.length - 1];
    }

    private int lastNotAfter(long instant) {
        int found = Arrays.binarySearch(at, instant);
        return found >= 0 ? found : -found - 2;
    }

    /** This, but in {@code [from, to)} what {@code other} says. */
    StatusSteps replace(long from, long to, StatusSteps other) {
        return replace(List.of(new ImpliedTimeline(from, to, other, Map.of(), Map.of())));
    }

    /** This, but in each window what that says; they come in order, and none overlaps another. */
    StatusSteps replace(List<ImpliedTimeline> windows) {
        Builder result = new Builder(before);
        long done = Long.MIN_VALUE;
        for (ImpliedTimeline window : windows) {
            result.addBetween(this, done, window.from());
            result.add(window.from(), window.steps().statusAt(window.from()));
            result.addBetween(window.steps(), window.from(), window.to());
            done = window.to();
            if (done != OPEN) {
                result.add(done, statusAt(done));
            }
        }
        return result.addBetween(this, done, OPEN).build();
    }

    /** From the first instant at which the two differ to the end of the last such time; null: they are the same. */
    Period difference(StatusSteps other) {
        boolean differ = before != other.before;
        long start = differ ? Long.MIN_VALUE : OPEN;
        long end = OPEN;
        int i = 0;
        int j = 0;
        while (i < at.length || j < other.at.length) {
            long next = Math.min(i < at.length ? at[i] : OPEN, j < other.at.length ? other.at[j] : OPEN);
            i += i < at.length && at[i] == next ? 1 : 0;
            j += j < other.at.length && other.at[j] == next ? 1 : 0;
            boolean now = (i == 0 ? before : status[i - 1]) != (j == 0 ? other.before : other.status[j - 1]);
            start = now && start == OPEN ? next : start;
            end = now ? OPEN : differ ? next : end;
            differ = now;
        }
        return start == OPEN ? null : new Period(start, end);
    }

    /** All periods of a status, in order. */
    List<Period> periods(Status wanted) {
        List<Period> periods = new ArrayList<>();
        for (int i = before == wanted ? -1 : 0; i < at.length; i++) {
            if (i < 0 || status[i] == wanted) {
                periods.add(new Period(i < 0 ? Long.MIN_VALUE : at[i], i + 1 < at.length ? at[i + 1] : OPEN));
            }
        }
        return periods;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusSteps that
                && before == that.before
                && Arrays.equals(at, that.at)
                && Arrays.equals(status, that.status);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(before.toString());
        for (int i = 0; i < at.length; i++) {
            text.append(' ').append(at[i]).append(':').append(status[i]);
        }
        return text.toString();
    }
}
