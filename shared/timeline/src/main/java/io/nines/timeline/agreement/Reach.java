package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.util.List;
import java.util.function.Function;

/**
 * How far to look beyond a period's edges so that the outages there are seen whole: to their beginning, and to their end or to
 * what is judged. Looks back in growing steps, so a period without an outage at its edges costs a glance.
 */
final class Reach {
    private static final long FIRST_STEP = 3_600_000;

    private Reach() {}

    /** The period and the outages at its edges; {@code bad} says where anything was bad in an interval. */
    static Interval of(Interval period, Interval judged, Function<Interval, IntervalSet> bad) {
        return new Interval(
                judged.contains(period.start() - 1) ? back(period.start(), judged.start(), bad) : period.start(),
                judged.contains(period.end()) ? ahead(period.end(), judged.end(), bad) : period.end());
    }

    private static long back(long edge, long earliest, Function<Interval, IntervalSet> bad) {
        for (long step = 1; ; step = further(step)) {
            long from = step > edge - earliest ? earliest : edge - step;
            List<Interval> spans = bad.apply(new Interval(from, edge)).spans();
            Interval last = spans.isEmpty() ? new Interval(edge, edge) : spans.get(spans.size() - 1);
            if (last.end() < edge) {
                return edge;
            }
            if (last.start() > from || from == earliest) {
                return last.start();
            }
        }
    }

    private static long ahead(long edge, long latest, Function<Interval, IntervalSet> bad) {
        for (long step = 1; ; step = further(step)) {
            long to = step > latest - edge ? latest : edge + step;
            List<Interval> spans = bad.apply(new Interval(edge, to)).spans();
            Interval first = spans.isEmpty() ? new Interval(edge, edge) : spans.get(0);
            if (first.start() > edge) {
                return edge;
            }
            if (first.end() < to || to == latest) {
                return first.end();
            }
        }
    }

    private static long further(long step) {
        return step > Long.MAX_VALUE / 8 ? Long.MAX_VALUE : Math.max(FIRST_STEP, step * 8);
    }
}
