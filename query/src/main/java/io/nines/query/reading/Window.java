package io.nines.query.reading;

import io.nines.timeline.Interval;
import java.time.Instant;

/**
 * The period that a read is about, as asked.
 *
 * @param from its first instant
 * @param to the first instant after it
 */
public record Window(Instant from, Instant to) {
    static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    static Window between(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw Parameters.invalid("to", "to is " + to + ": an instant after from, " + from + ", is needed");
        }
        return new Window(from, to);
    }

    /** Its start, or null where none was given. */
    public Instant givenFrom() {
        return from.equals(EARLIEST) ? null : from;
    }

    /** Its end, or null where none was given. */
    public Instant givenTo() {
        return to.equals(LATEST) ? null : to;
    }

    /** As it was asked. */
    public Interval interval() {
        return new Interval(from.toEpochMilli(), to.toEpochMilli());
    }

    /** As far as it is judged: empty where nothing of it is. */
    public Interval judged(AsOf asOf) {
        Interval asked = interval();
        return asOf.through() == null
                ? new Interval(asked.start(), asked.start())
                : asked.intersect(new Interval(Long.MIN_VALUE, asOf.through().toEpochMilli()));
    }
}
