package io.nines.contract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Collects lines of one component and hour as they come; cheap if they come in order, right if they do not. */
public final class EvidenceBuilder {
    private static final int FEW = 8;
    /** So many sources are found by looking at each; more need a map. */
    private static final int FEW_SOURCES = 8;

    private final String component;
    private final long hour;
    private Source[] sources = new Source[1];
    private int sourceCount;
    private Map<Source, Integer> places;
    private int[] at = new int[FEW];
    private int[] source = new int[FEW];
    private long[] found = new long[FEW];
    private long[] offset = new long[FEW];
    private int size;

    public EvidenceBuilder(String component, long hour) {
        this.component = component;
        this.hour = hour;
    }

    /** How many lines were added. */
    public int size() {
        return size;
    }

    /**
     * Adds a line.
     *
     * @param instant within the hour, in milliseconds since 1970
     * @param where the line's offset in {@code nines.checks}
     */
    public void add(long instant, Source from, Outcome outcome, long latencyMicros, long where) {
        if (EvidenceHour.hourOf(instant) != hour) {
            throw new IllegalArgumentException(instant + " does not lie in hour " + hour);
        }
        if (size == at.length) {
            grow();
        }
        at[size] = (int) (instant - EvidenceHour.startOf(hour));
        source[size] = place(from);
        found[size] = EvidenceHour.found(outcome, latencyMicros);
        offset[size] = where;
        size++;
    }

    private void grow() {
        int more = size + (size >> 1);
        at = Arrays.copyOf(at, more);
        source = Arrays.copyOf(source, more);
        found = Arrays.copyOf(found, more);
        offset = Arrays.copyOf(offset, more);
    }

    private int place(Source wanted) {
        if (places != null) {
            Integer place = places.get(wanted);
            return place == null ? newPlace(wanted) : place;
        }
        for (int i = 0; i < sourceCount; i++) {
            if (sources[i].equals(wanted)) {
                return i;
            }
        }
        return newPlace(wanted);
    }

    private int newPlace(Source added) {
        if (sourceCount == sources.length) {
            sources = Arrays.copyOf(sources, sourceCount * 2);
        }
        sources[sourceCount] = added;
        if (places == null && sourceCount >= FEW_SOURCES) {
            places = new HashMap<>();
            IntStream.range(0, sourceCount).forEach(i -> places.put(sources[i], i));
        }
        if (places != null) {
            places.put(added, sourceCount);
        }
        return sourceCount++;
    }

    /** The hour so far; the builder may be added to afterwards. */
    public EvidenceHour build() {
        Source[] sorted = Arrays.copyOf(sources, sourceCount);
        Arrays.sort(sorted);
        int[] rank = new int[sourceCount];
        for (int i = 0; i < sourceCount; i++) {
            rank[i] = Arrays.binarySearch(sorted, sources[i]);
        }
        int[] order = order(rank);
        return order == null ? asTheyCame(sorted, rank) : arranged(sorted, rank, order);
    }

    /** The lines' indexes in order, the worst of the same result first and of equals the earliest; null: as they came. */
    private int[] order(int[] rank) {
        boolean inOrder = true;
        for (int i = 1; i < size && inOrder; i++) {
            inOrder = at[i - 1] < at[i] || (at[i - 1] == at[i] && rank[source[i - 1]] < rank[source[i]]);
        }
        if (inOrder) {
            return null;
        }
        Comparator<Integer> order = Comparator.<Integer>comparingInt(i -> at[i])
                .thenComparingInt(i -> rank[source[i]])
                .thenComparing(Comparator.<Integer>comparingLong(i -> found[i]).reversed())
                .thenComparingLong(i -> offset[i]);
        return IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private EvidenceHour asTheyCame(Source[] sorted, int[] rank) {
        int[] ranks = new int[size];
        Arrays.setAll(ranks, i -> rank[source[i]]);
        return new EvidenceHour(
                component,
                hour,
                sorted,
                Arrays.copyOf(at, size),
                ranks,
                Arrays.copyOf(found, size),
                Arrays.copyOf(offset, size));
    }

    private EvidenceHour arranged(Source[] sorted, int[] rank, int[] order) {
        int[] once = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int line = order[i];
            if (count == 0 || at[once[count - 1]] != at[line] || source[once[count - 1]] != source[line]) {
                once[count++] = line;
            }
        }
        int[] kept = Arrays.copyOf(once, count);
        return new EvidenceHour(
                component,
                hour,
                sorted,
                Arrays.stream(kept).map(i -> at[i]).toArray(),
                Arrays.stream(kept).map(i -> rank[source[i]]).toArray(),
                Arrays.stream(kept).mapToLong(i -> found[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> offset[i]).toArray());
    }
}
