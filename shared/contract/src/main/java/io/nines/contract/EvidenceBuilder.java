package io.nines.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Collects lines of one component and hour as they come; cheap if they come in order, right if they do not. Of open hours there
 * are many, so lines are packed: some ten bytes each.
 */
public final class EvidenceBuilder {
    private static final int ROOM = 48;
    /** Lines are packed in pieces of about so many bytes: what has grown large would be copied again and again. */
    private static final int PIECE = 4 << 10;

    /** So many sources are found by looking at each; more need a map. */
    private static final int FEW_SOURCES = 8;

    private final String component;
    private final long hour;
    private Source[] sources = new Source[1];
    private int sourceCount;
    private Map<Source, Integer> places;
    /** Of each line: source times 4 plus outcome; latency plus one; instant and offset, less those of the line before. */
    private CompactWriter lines;
    /** The lines before those. */
    private List<byte[]> pieces = List.of();

    private int size;
    private long lastAt;
    private long lastOffset;

    public EvidenceBuilder(String component, long hour) {
        this(component, hour, 0);
    }

    /**
     * The same.
     *
     * @param room in bytes, as {@link #room} says of one with about as many lines; 0: nobody knows
     */
    public EvidenceBuilder(String component, long hour, int room) {
        this.component = component;
        this.hour = hour;
        this.lines = new CompactWriter(room + ROOM);
        this.lastAt = EvidenceHour.startOf(hour);
    }

    /** How many lines were added. */
    public int size() {
        return size;
    }

    /** With how many bytes of room another one with as many lines had best begin. */
    public int room() {
        return pieces.isEmpty() ? lines.size() : PIECE;
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
        long outcomePlace = EvidenceHour.outcomePlaceOf(EvidenceHour.found(outcome, latencyMicros));
        lines.unsigned((long) place(from) << 2 | outcomePlace);
        lines.unsigned(latencyMicros + 1);
        lines.signed(instant - lastAt);
        lines.signed(where - lastOffset);
        lastAt = instant;
        lastOffset = where;
        size++;
        if (lines.size() >= PIECE) {
            nextPiece();
        }
    }

    private void nextPiece() {
        pieces = pieces.isEmpty() ? new ArrayList<>() : pieces;
        pieces.add(lines.bytes());
        lines = new CompactWriter(PIECE + ROOM);
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
        EvidenceHour unpacked = unpacked(sorted);
        int[] order = order(unpacked);
        return order == null ? unpacked : arranged(unpacked, order);
    }

    /** The lines as they came. */
    private EvidenceHour unpacked(Source[] sorted) {
        int[] rank = new int[sourceCount];
        for (int i = 0; i < sourceCount; i++) {
            rank[i] = Arrays.binarySearch(sorted, sources[i]);
        }
        EvidenceHour unpacked =
                new EvidenceHour(component, hour, sorted, new int[size], new int[size], new long[size], new long[size]);
        Stream<byte[]> all = Stream.concat(pieces.stream(), Stream.of(lines.bytes()));
        Iterator<CompactReader> readers = all.map(CompactReader::new).iterator();
        CompactReader in = readers.next();
        long at = 0;
        long offset = 0;
        for (int i = 0; i < size; i++) {
            in = in.atEnd() ? readers.next() : in;
            long head = in.unsigned();
            unpacked.source[i] = rank[(int) (head >>> 2)];
            unpacked.found[i] = EvidenceHour.found(head & 3, in.unsigned() - 1);
            at += in.signed();
            unpacked.at[i] = (int) at;
            offset += in.signed();
            unpacked.offset[i] = offset;
        }
        return unpacked;
    }

    /** The lines' indexes in order, the worst of the same result first and of equals the earliest; null: as they are. */
    private static int[] order(EvidenceHour lines) {
        boolean inOrder = true;
        for (int i = 1; i < lines.size() && inOrder; i++) {
            inOrder = lines.at[i - 1] < lines.at[i]
                    || (lines.at[i - 1] == lines.at[i] && lines.source[i - 1] < lines.source[i]);
        }
        if (inOrder) {
            return null;
        }
        Comparator<Integer> order = Comparator.<Integer>comparingInt(i -> lines.at[i])
                .thenComparingInt(i -> lines.source[i])
                .thenComparing(
                        Comparator.<Integer>comparingLong(i -> lines.found[i]).reversed())
                .thenComparingLong(i -> lines.offset[i]);
        return IntStream.range(0, lines.size())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The lines in that order, each result once. */
    private static EvidenceHour arranged(EvidenceHour lines, int[] order) {
        int[] once = new int[order.length];
        int count = 0;
        for (int line : order) {
            int last = count == 0 ? -1 : once[count - 1];
            if (last < 0 || lines.at[last] != lines.at[line] || lines.source[last] != lines.source[line]) {
                once[count++] = line;
            }
        }
        int[] kept = Arrays.copyOf(once, count);
        return new EvidenceHour(
                lines.component(),
                lines.hour(),
                lines.sources,
                Arrays.stream(kept).map(i -> lines.at[i]).toArray(),
                Arrays.stream(kept).map(i -> lines.source[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> lines.found[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> lines.offset[i]).toArray());
    }
}
