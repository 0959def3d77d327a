package io.nines.timeline.agreement;

import io.nines.timeline.terms.OutageRule;
import java.util.Arrays;

/** The outages of a track, each from its beginning to its end, and how much of it counts: the part from its beginning. */
final class Runs {
    private long[] start = new long[16];
    private long[] end = new long[16];
    private long[] countedEnd = new long[16];
    private int size;

    private Runs() {}

    static Runs of(Track track, Agreement agreement) {
        Runs runs = new Runs();
        for (int i = 0; i < track.size(); i++) {
            if (Badness.isAny(track.raw(i))) {
                runs.add(track.from(i), track.to(i));
            }
        }
        for (int k = 0; k < runs.size; k++) {
            OutageRule rule = agreement.at(runs.start[k]).terms().outages();
            runs.countedEnd[k] = runs.start[k] + rule.counted(runs.end[k] - runs.start[k]);
        }
        return runs;
    }

    int size() {
        return size;
    }

    long start(int run) {
        return start[run];
    }

    long end(int run) {
        return end[run];
    }

    /** The first instant of it that does not count. */
    long countedEnd(int run) {
        return countedEnd[run];
    }

    private void add(long from, long to) {
        if (size > 0 && end[size - 1] == from) {
            end[size - 1] = to;
            return;
        }
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            end = Arrays.copyOf(end, size * 2);
            countedEnd = Arrays.copyOf(countedEnd, size * 2);
        }
        start[size] = from;
        end[size++] = to;
    }
}
