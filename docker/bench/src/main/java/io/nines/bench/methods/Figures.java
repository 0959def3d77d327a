package io.nines.bench.methods;

import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The uptime of a year with 2,920 changes. */
@State(Scope.Thread)
public class Figures {
    private static final long STEP = 3 * 3_600_000L;
    private static final int CHANGES = 2_920;

    private final Timeline year = year();
    private final Interval window = new Interval(0, STEP * CHANGES);

    private static Timeline year() {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        for (int i = 0; i < CHANGES; i++) {
            timeline.then(i * STEP, i % 2 == 0 ? TimelineStatus.UP : TimelineStatus.DOWN);
        }
        return timeline.build();
    }

    @Benchmark
    public Attainment uptimeOfAYear() {
        return Attainment.of(year, window, 0);
    }
}
