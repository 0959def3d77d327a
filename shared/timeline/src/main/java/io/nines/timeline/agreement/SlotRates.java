package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.Percent;
import io.nines.timeline.terms.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Error rates per slot, out of counts of checks. Where part of a slot does not count (maintenance, closed, excused), each part
 * has the rate of the checks that were made in it.
 */
final class SlotRates {
    /** No checks, so nobody can tell. */
    static final long UNKNOWN = 0;

    private final Agreement agreement;
    private final Facts facts;
    private final Interval period;
    private final CheckCounts checks;
    private final Interval range;
    private final Function<Interval, List<Layer>> layers;
    private final List<Pools> byVersion = new ArrayList<>();

    SlotRates(
            Agreement agreement,
            Facts facts,
            Interval period,
            CheckCounts checks,
            Function<Interval, List<Layer>> layers,
            Interval range) {
        this.agreement = agreement;
        this.facts = facts;
        this.period = period;
        this.checks = checks;
        this.layers = layers;
        this.range = range;
        agreement.versions().forEach(version -> byVersion.add(null));
    }

    /** What sees the rates of a stretch of time, in order. */
    interface Visitor {
        /** From an instant on this badness holds, or it is {@link #UNKNOWN}. */
        void rate(long from, long badness);
    }

    /** Shows the rates within a layer. */
    void walk(Layer layer, Measure measure, Visitor visitor) {
        Pools pools = pools(layer.version(), measure);
        for (Ground section : Ground.of(agreement, facts.through(), layer.span())) {
            boolean counts = counts(layer, section);
            if (measure instanceof Measure.ErrorRate rate && rate.slotMillis() == Measure.ErrorRate.WHOLE) {
                whole(section.span(), pools.badness(0, counts, measure), visitor);
            } else {
                pools.walk(section.span(), counts, measure, visitor);
            }
        }
    }

    /** One rate within the period; nothing is said of what lies around it. */
    private void whole(Interval span, long rate, Visitor visitor) {
        visitor.rate(span.start(), period.contains(span.start()) ? rate : Badness.NONE);
        if (span.start() < period.start() && period.start() < span.end()) {
            visitor.rate(period.start(), rate);
        }
        if (span.start() < period.end() && period.end() < span.end()) {
            visitor.rate(period.end(), Badness.NONE);
        }
    }

    private static boolean counts(Layer layer, Ground section) {
        return layer.reason() == 0 && section.state() == Ground.State.COUNTS;
    }

    private Pools pools(int version, Measure measure) {
        Pools pools = byVersion.get(version);
        if (pools == null) {
            pools = measure instanceof Measure.ErrorRate rate
                    ? new Pools(rate.slotMillis(), Badness.ALL)
                    : new Pools(
                            ((Measure.FailedSlots) measure).slotMillis(), threshold(((Measure.FailedSlots) measure)));
            fill(pools, version);
            byVersion.set(version, pools);
        }
        return pools;
    }

    private static long threshold(Measure.FailedSlots measure) {
        Fraction share = Percent.share(measure.abovePercent());
        return Badness.of(
                share.numerator().longValueExact(), share.denominator().longValueExact());
    }

    /** A whole slot reaches as far as the period does; others begin before what is asked for, and end after it. */
    private void fill(Pools pools, int version) {
        for (Layer layer :
                layers.apply(pools.slotMillis == Measure.ErrorRate.WHOLE ? period : slots(pools.slotMillis))) {
            if (layer.version() == version && layer.live() && layer.member()) {
                for (Ground section : Ground.of(agreement, facts.through(), layer.span())) {
                    pools.add(checks, section.span(), counts(layer, section));
                }
            }
        }
    }

    private Interval slots(long slotMillis) {
        long end = range.end() > Long.MAX_VALUE - slotMillis ? range.end() : range.end() + slotMillis - 1;
        return new Interval(
                Math.floorDiv(range.start(), slotMillis) * slotMillis, Math.floorDiv(end, slotMillis) * slotMillis);
    }

    /** Sums per slot: of the checks that count, and of those that do not. */
    private static final class Pools {
        private final long slotMillis;
        private final long threshold;
        private long[] slots = new long[16];
        private long[] sums = new long[64];
        private int size;

        Pools(long slotMillis, long threshold) {
            this.slotMillis = slotMillis;
            this.threshold = threshold;
        }

        void add(CheckCounts checks, Interval span, boolean counts) {
            for (int i = checks.firstFrom(span.start()); i < checks.size() && checks.at(i) < span.end(); i++) {
                long slot = slotMillis == Measure.ErrorRate.WHOLE ? 0 : Math.floorDiv(checks.at(i), slotMillis);
                if (size == 0 || slots[size - 1] != slot) {
                    grow();
                    slots[size++] = slot;
                }
                int cell = (size - 1) * 4 + (counts ? 0 : 2);
                sums[cell] += checks.total(i);
                sums[cell + 1] += checks.missed(i);
            }
        }

        void walk(Interval span, boolean counts, Measure measure, Visitor visitor) {
            int index = firstFrom(Math.floorDiv(span.start(), slotMillis));
            long at = span.start();
            while (at < span.end()) {
                long begin = index < size ? slots[index] * slotMillis : Long.MAX_VALUE;
                if (begin > at) {
                    visitor.rate(at, UNKNOWN);
                    at = begin;
                } else {
                    visitor.rate(at, badness(index++, counts, measure));
                    at = begin + slotMillis;
                }
            }
        }

        long badness(int index, boolean counts, Measure measure) {
            int cell = index * 4 + (counts ? 0 : 2);
            if (index >= size || sums[cell] == 0) {
                return UNKNOWN;
            }
            long rate = Badness.of(sums[cell + 1], sums[cell]);
            if (measure instanceof Measure.ErrorRate) {
                return rate;
            }
            return Badness.worse(rate, threshold) ? Badness.ALL : Badness.NONE;
        }

        private int firstFrom(long slot) {
            int found = Arrays.binarySearch(slots, 0, size, slot);
            return found >= 0 ? found : -found - 1;
        }

        private void grow() {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
                sums = Arrays.copyOf(sums, size * 8);
            }
        }
    }
}
