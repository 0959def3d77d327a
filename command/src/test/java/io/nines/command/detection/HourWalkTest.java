package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HourWalkTest {
    private static final int HOURS = 1000;
    private static final Source SOURCE = new Source("", "", "key");

    private final ComponentTrack component = new ComponentTrack("api", 0, Policies.NONE, DetectorState.EMPTY);
    private final Past past = new Past();

    /** Every second hour has evidence; who asks how often is noted. */
    private static final class Past implements SealedHours {
        private final List<List<Long>> fetched = new ArrayList<>();
        private int pages;

        @Override
        public SealedHour before(ComponentTrack component, long hour) {
            return null;
        }

        @Override
        public List<SealedHour> from(ComponentTrack component, long hour, int limit) {
            pages++;
            return LongStream.range(hour, HOURS)
                    .filter(each -> each % 2 == 0)
                    .limit(limit)
                    .mapToObj(each -> new SealedHour(each, each, null))
                    .toList();
        }

        @Override
        public void fetch(ComponentTrack component, List<SealedHour> hours) {
            fetched.add(hours.stream().map(SealedHour::hour).toList());
        }

        @Override
        public EvidenceHour contents(ComponentTrack component, SealedHour hour) {
            return EvidenceHour.empty("api", hour.hour());
        }
    }

    private List<Long> walk(long from, long to, int most) {
        HourWalk walk = new HourWalk(past, component, from, to);
        List<Long> hours = new ArrayList<>();
        while (hours.size() < most && walk.next()) {
            hours.add(walk.hour());
        }
        return hours;
    }

    private void takeInHour(long hour) {
        component.take(
                EvidenceHour.startOf(hour),
                SOURCE,
                Outcome.UP,
                -1,
                0,
                new PartitionTime(HOURS, Long.MIN_VALUE),
                Voids.NONE);
    }

    @Test
    void storedHoursAndNewOnesComeInOrderEachOnce() {
        takeInHour(4);
        takeInHour(5);
        takeInHour(9);

        assertThat(walk(3, 11, HOURS)).containsExactly(4L, 5L, 6L, 8L, 9L, 10L);
    }

    @Test
    void aLongWalkAsksForManyHoursAtOnce() {
        assertThat(walk(0, HOURS, HOURS)).hasSize(HOURS / 2);

        assertThat(past.pages).isLessThan(12);
        assertThat(past.fetched).hasSameSizeAs(past.fetched.stream().distinct().toList());
        assertThat(past.fetched.stream().mapToInt(List::size).sum()).isEqualTo(HOURS / 2);
    }

    @Test
    void aShortWalkAsksForLittle() {
        walk(0, HOURS, 2);

        assertThat(past.fetched).containsExactly(List.of(0L, 2L));
    }

    @Test
    void whatIsAtHandIsNotFetched() {
        takeInHour(2);

        walk(0, HOURS, 2);

        assertThat(past.fetched).containsExactly(List.of(0L));
    }
}
