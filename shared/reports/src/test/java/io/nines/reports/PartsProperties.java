package io.nines.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What is quick, against what is slow and plain. */
class PartsProperties {
    private static final List<TimelineStatus> SAID =
            List.of(TimelineStatus.DOWN, TimelineStatus.PARTIAL, TimelineStatus.DEGRADED);

    private static List<Interval> spans(Random random, int count) {
        List<Interval> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = random.nextInt(60);
            spans.add(new Interval(start, random.nextInt(10) == 0 ? Long.MAX_VALUE : start + random.nextInt(15)));
        }
        return spans;
    }

    @Property(tries = 200)
    void aSweepFindsWhatMeetsEachInterval(@ForAll long seed) {
        Random random = new Random(seed);
        List<Interval> all =
                spans(random, 20).stream().filter(each -> !each.isEmpty()).toList();
        Sweep<Interval> sweep = new Sweep<>(all, Interval::start, Interval::end);
        spans(random, 10).stream()
                .filter(each -> !each.isEmpty())
                .sorted(Comparator.comparingLong(Interval::start))
                .forEach(asked -> {
                    List<Interval> found = new ArrayList<>();
                    sweep.meeting(asked, (start, each) -> found.add(each));
                    assertThat(found)
                            .containsExactlyInAnyOrderElementsOf(all.stream()
                                    .filter(each -> each.start() < asked.end() && asked.start() < each.end())
                                    .toList());
                });
    }

    @Property(tries = 200)
    void declaredIsTheWorstThatAnybodySays(@ForAll long seed) {
        Random random = new Random(seed);
        List<Impacts.Affected> said = spans(random, 6).stream()
                .map(span -> new Impacts.Affected("api", SAID.get(random.nextInt(3)), span.start(), span.end()))
                .toList();
        Timeline declared = DeclaredStatus.of(said);
        for (long at = -1; at < 90; at++) {
            long instant = at;
            TimelineStatus expected = said.stream()
                    .filter(each -> each.from() <= instant && instant < each.to())
                    .map(Impacts.Affected::status)
                    .min(Comparator.naturalOrder())
                    .orElse(TimelineStatus.UNKNOWN);
            assertThat(declared.at(instant)).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void quantilesAreThoseOfTheSortedLatencies(@ForAll @Size(min = 1, max = 300) long[] seeds) {
        long[] micros =
                LongStream.of(seeds).map(each -> Math.floorMod(each, 90_000L)).toArray();
        LatencyTally tally = new LatencyTally();
        LongStream.of(micros).forEach(tally::add);
        Arrays.sort(micros);
        int[] shares = {1, 500, 950, 990, 999, 1000};
        long[] expected = Arrays.stream(shares)
                .mapToLong(share -> micros[(int) Math.ceil(micros.length * share / 1000.0) - 1])
                .toArray();
        assertThat(tally.quantiles(shares)).isEqualTo(expected);
        assertThat(tally.count()).isEqualTo(micros.length);
    }
}
