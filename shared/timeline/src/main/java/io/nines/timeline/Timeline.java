package io.nines.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Which status held when, for all time: an immutable step function. Kept as the status before the first change and the
 * changes in order, each to another status than before, so that equal timelines are equal objects. Asking about a window
 * costs a binary search and the changes inside it, however long the whole is.
 */
public final class Timeline {
    private final TimelineStatus before;
    private final long[] instants;
    private final byte[] statuses;

    private Timeline(TimelineStatus before, long[] instants, byte[] statuses) {
        this.before = before;
        this.instants = instants;
        this.statuses = statuses;
    }

    /** What looks at the periods of a window, in order. */
    @FunctionalInterface
    public interface Visitor {
        /** The status held in {@code [start, end)}, and another one before and after it within the window. */
        void period(long start, long end, TimelineStatus status);
    }

    /** The same status for all time. */
    public static Timeline always(TimelineStatus status) {
        return new Timeline(status, new long[0], new byte[0]);
    }

    /** A timeline to be written down from its beginning. */
    public static Builder startingWith(TimelineStatus before) {
        return new Builder(before);
    }

    /** What holds at an instant. */
    public TimelineStatus at(long instant) {
        return status(last(instant));
    }

    /** What holds before the first change. */
    public TimelineStatus before() {
        return before;
    }

    /** How many changes there are. */
    public int changes() {
        return instants.length;
    }

    /** The first instant of change {@code index}, counted from 0. */
    public long changeAt(int index) {
        return instants[index];
    }

    /** What holds from change {@code index} on. */
    public TimelineStatus changeTo(int index) {
        return TimelineStatus.of(statuses[index]);
    }

    /** Shows the periods of a window, clipped to it; none if it is empty. */
    public void walk(Interval window, Visitor visitor) {
        int index = last(window.start());
        long from = window.start();
        while (from < window.end()) {
            long next = index + 1 < instants.length ? instants[index + 1] : Long.MAX_VALUE;
            long to = Math.min(next, window.end());
            visitor.period(from, to, status(index));
            from = to;
            index++;
        }
    }

    /** The periods of a window, clipped to it; none if it is empty. */
    public List<Period> periods(Interval window) {
        List<Period> periods = new ArrayList<>();
        walk(window, (start, end, status) -> periods.add(new Period(new Interval(start, end), status)));
        return periods;
    }

    /** The same within a window; before and after it, what held at its edges goes on. Costs the changes inside it. */
    public Timeline within(Interval window) {
        Builder result = new Builder(at(window.start()));
        copy(result, last(window.start()) + 1, Math.max(last(window.start()) + 1, firstFrom(window.end())));
        return result.build();
    }

    /** Within the span what {@code other} says, elsewhere what this one says. */
    public Timeline replace(Interval span, Timeline other) {
        if (span.isEmpty()) {
            return this;
        }
        boolean fromStart = span.start() == Long.MIN_VALUE;
        Builder result = new Builder(fromStart ? other.before : before, instants.length + other.instants.length + 2);
        if (!fromStart) {
            copy(result, 0, firstFrom(span.start()));
            result.then(span.start(), other.at(span.start()));
        }
        int inside = fromStart ? 0 : other.last(span.start()) + 1;
        other.copy(result, inside, span.end() == Long.MAX_VALUE ? other.instants.length : other.firstFrom(span.end()));
        if (span.end() != Long.MAX_VALUE) {
            result.then(span.end(), at(span.end()));
            copy(result, last(span.end()) + 1, instants.length);
        }
        return result.build();
    }

    /** At each instant what the operator makes of the statuses of both. */
    public Timeline merge(Timeline other, BinaryOperator<TimelineStatus> operator) {
        Builder result = new Builder(operator.apply(before, other.before), instants.length + other.instants.length);
        int mine = 0;
        int theirs = 0;
        while (mine < instants.length || theirs < other.instants.length) {
            long next = Math.min(instantOr(mine), other.instantOr(theirs));
            mine += mine < instants.length && instants[mine] == next ? 1 : 0;
            theirs += theirs < other.instants.length && other.instants[theirs] == next ? 1 : 0;
            result.then(next, operator.apply(status(mine - 1), other.status(theirs - 1)));
        }
        return result.build();
    }

    /** Where the two say different things: the intervals in order, not touching, the first and last perhaps open. */
    public List<Interval> difference(Timeline other) {
        Timeline same = merge(other, (a, b) -> a == b ? TimelineStatus.UP : TimelineStatus.DOWN);
        List<Interval> different = new ArrayList<>();
        same.walk(Interval.ALWAYS, (start, end, status) -> {
            if (status == TimelineStatus.DOWN) {
                different.add(new Interval(start, end));
            }
        });
        return different;
    }

    /** Index of the last change at or before the instant, -1 if there is none. */
    private int last(long instant) {
        int found = Arrays.binarySearch(instants, instant);
        return found >= 0 ? found : -found - 2;
    }

    /** Index of the first change at or after the instant. */
    private int firstFrom(long instant) {
        int found = Arrays.binarySearch(instants, instant);
        return found >= 0 ? found : -found - 1;
    }

    private TimelineStatus status(int index) {
        return index < 0 ? before : TimelineStatus.of(statuses[index]);
    }

    private long instantOr(int index) {
        return index < instants.length ? instants[index] : Long.MAX_VALUE;
    }

    private void copy(Builder target, int from, int to) {
        for (int i = from; i < to; i++) {
            target.then(instants[i], TimelineStatus.of(statuses[i]));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline that
                && before == that.before
                && Arrays.equals(instants, that.instants)
                && Arrays.equals(statuses, that.statuses);
    }

    @Override
    public int hashCode() {
        return (before.hashCode() * 31 + Arrays.hashCode(instants)) * 31 + Arrays.hashCode(statuses);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(before.toString());
        for (int i = 0; i < instants.length; i++) {
            text.append(' ').append(instants[i]).append(':').append(changeTo(i));
        }
        return text.toString();
    }

    /** Writes a timeline down, change by change, in order of time. */
    public static final class Builder {
        private final TimelineStatus before;
        private long[] instants;
        private byte[] statuses;
        private int size;
        private long latest = Long.MIN_VALUE;

        private Builder(TimelineStatus before) {
            this(before, 8);
        }

        private Builder(TimelineStatus before, int expected) {
            this.before = before;
            instants = new long[expected];
            statuses = new byte[expected];
        }

        /**
         * From an instant on this holds; naming the status that holds already is no change.
         *
         * @throws IllegalArgumentException if the instant is not after the previous one
         */
        public Builder then(long instant, TimelineStatus status) {
            if (instant <= latest) {
                throw new IllegalArgumentException("a change at " + instant + " comes after one at " + latest);
            }
            latest = instant;
            if (status.code() != (size == 0 ? before.code() : statuses[size - 1])) {
                grow();
                instants[size] = instant;
                statuses[size++] = status.code();
            }
            return this;
        }

        /** The timeline as written down so far. */
        public Timeline build() {
            return new Timeline(before, Arrays.copyOf(instants, size), Arrays.copyOf(statuses, size));
        }

        private void grow() {
            if (size == instants.length) {
                int more = Math.max(8, size * 2);
                instants = Arrays.copyOf(instants, more);
                statuses = Arrays.copyOf(statuses, more);
            }
        }
    }
}
