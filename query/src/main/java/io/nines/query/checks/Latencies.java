package io.nines.query.checks;

import io.nines.contract.CompactReader;
import io.nines.contract.CompactWriter;
import java.util.Arrays;

/** How long checks took, exactly: the different latencies in order, and how often each was seen. */
final class Latencies {
    static final Latencies NONE = new Latencies(new long[0], new long[0]);

    private final long[] micros;
    private final long[] seen;

    private Latencies(long[] micros, long[] seen) {
        this.micros = micros;
        this.seen = seen;
    }

    /** In any order, each as often as it was seen. */
    static Latencies of(long... each) {
        long[] sorted = each.clone();
        Arrays.sort(sorted);
        Collector collector = new Collector(sorted.length);
        for (long one : sorted) {
            collector.add(one, 1);
        }
        return collector.collected();
    }

    long count() {
        return Arrays.stream(seen).sum();
    }

    Latencies merge(Latencies other) {
        Collector collector = new Collector(micros.length + other.micros.length);
        int mine = 0;
        int theirs = 0;
        while (mine < micros.length || theirs < other.micros.length) {
            if (theirs == other.micros.length || (mine < micros.length && micros[mine] <= other.micros[theirs])) {
                collector.add(micros[mine], seen[mine]);
                mine++;
            } else {
                collector.add(other.micros[theirs], other.seen[theirs]);
                theirs++;
            }
        }
        return collector.collected();
    }

    /**
     * The nearest rank: the least latency that at least so many of a thousand did not exceed.
     *
     * @param perMille 1 to 1000
     * @throws IllegalStateException if there is none
     */
    long quantile(int perMille) {
        long rank = (Math.multiplyExact(count(), perMille) + 999) / 1000;
        long passed = 0;
        for (int i = 0; i < micros.length; i++) {
            passed += seen[i];
            if (passed >= rank) {
                return micros[i];
            }
        }
        throw new IllegalStateException("there is no latency to choose from");
    }

    /** Each as distance from the one before, and how often it was seen. */
    byte[] encode() {
        CompactWriter out = new CompactWriter(3 * micros.length);
        long before = 0;
        for (int i = 0; i < micros.length; i++) {
            out.unsigned(micros[i] - before);
            out.unsigned(seen[i]);
            before = micros[i];
        }
        return out.bytes();
    }

    static Latencies decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        Collector collector = new Collector(bytes.length / 2);
        long before = 0;
        while (!in.atEnd()) {
            before += in.unsigned();
            collector.add(before, in.unsigned());
        }
        return collector.collected();
    }

    /** Takes latencies in order. */
    private static final class Collector {
        private final long[] micros;
        private final long[] seen;
        private int size;

        Collector(int most) {
            micros = new long[most];
            seen = new long[most];
        }

        void add(long latency, long times) {
            if (size == 0 || micros[size - 1] != latency) {
                micros[size++] = latency;
            }
            seen[size - 1] += times;
        }

        Latencies collected() {
            return new Latencies(Arrays.copyOf(micros, size), Arrays.copyOf(seen, size));
        }
    }
}
