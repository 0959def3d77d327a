package io.nines.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AttainmentProperties {
    private static final long CENTURY = 3_155_760_000_000L;
    private static final BigInteger TWO = BigInteger.TWO;

    @Property
    void uptimeIsTheLargestFigureOfSixDecimalsNotAboveTheFraction(
            @ForAll @Size(6) List<@LongRange(min = 0, max = CENTURY) Long> lengths) {
        Map<TimelineStatus, Long> counts = new EnumMap<>(TimelineStatus.class);
        Attainment attainment = attainment(lengths, counts);
        BigInteger whole = sum(counts, TimelineStatus.UP, TimelineStatus.DEGRADED);
        BigInteger part = sum(counts, TimelineStatus.PARTIAL);
        BigInteger denominator =
                whole.add(part).add(sum(counts, TimelineStatus.DOWN)).multiply(TWO);
        if (denominator.signum() == 0) {
            assertThat(attainment.uptimePercent()).isNull();
            assertThat(attainment.displayed()).isEqualTo("no data");
        } else {
            assertIsFloor(attainment.uptimePercent(), whole.multiply(TWO).add(part), denominator);
        }
    }

    @Property
    void coverageIsTheKnownShareOfTheTimeSinceTheBeginning(
            @ForAll @Size(6) List<@LongRange(min = 0, max = CENTURY) Long> lengths,
            @ForAll @LongRange(min = 0, max = CENTURY) long since) {
        Timeline timeline = timeline(lengths, new EnumMap<>(TimelineStatus.class))
                .replace(new Interval(Long.MIN_VALUE, since), Timeline.always(TimelineStatus.UNKNOWN));
        Interval window = new Interval(0, end(lengths));
        Attainment attainment = Attainment.of(timeline, window, since);
        long kept = Math.max(0, window.end() - since);
        if (kept == 0) {
            assertThat(attainment.coveragePercent()).isNull();
        } else {
            assertIsFloor(
                    attainment.coveragePercent(),
                    BigInteger.valueOf(attainment.millis().known()),
                    BigInteger.valueOf(kept));
        }
    }

    @Property
    void oneMillisecondDownIsNeverShownAsAllUp(@ForAll @LongRange(min = 1, max = CENTURY) long up) {
        Timeline timeline = Timeline.startingWith(TimelineStatus.DOWN)
                .then(1, TimelineStatus.UP)
                .build();
        Attainment attainment = Attainment.of(timeline, new Interval(0, up + 1), 0);
        assertThat(attainment.uptimePercent()).isLessThan(BigDecimal.valueOf(100));
        assertThat(attainment.displayed()).isNotEqualTo("100%").doesNotStartWith("100");
    }

    /** percent <= 100 * part / whole < percent + 0.000001, in whole numbers. */
    private static void assertIsFloor(BigDecimal percent, BigInteger part, BigInteger whole) {
        BigInteger millionths = percent.movePointRight(6).toBigIntegerExact();
        BigInteger exact = part.multiply(BigInteger.valueOf(100_000_000));
        assertThat(millionths.multiply(whole)).isLessThanOrEqualTo(exact);
        assertThat(millionths.add(BigInteger.ONE).multiply(whole)).isGreaterThan(exact);
    }

    private static Attainment attainment(List<Long> lengths, Map<TimelineStatus, Long> counts) {
        return Attainment.of(timeline(lengths, counts), new Interval(0, end(lengths)), 0);
    }

    private static Timeline timeline(List<Long> lengths, Map<TimelineStatus, Long> counts) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        long at = 0;
        for (TimelineStatus status : TimelineStatus.values()) {
            counts.put(status, lengths.get(status.code()));
            if (lengths.get(status.code()) > 0) {
                timeline.then(at, status);
            }
            at += lengths.get(status.code());
        }
        return timeline.build();
    }

    private static long end(List<Long> lengths) {
        long end = 0;
        for (long length : lengths) {
            end += length;
        }
        return end;
    }

    private static BigInteger sum(Map<TimelineStatus, Long> counts, TimelineStatus... statuses) {
        BigInteger sum = BigInteger.ZERO;
        for (TimelineStatus status : statuses) {
            sum = sum.add(BigInteger.valueOf(counts.get(status)));
        }
        return sum;
    }
}
