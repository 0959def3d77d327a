package io.nines.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The results of one component in one UTC hour, each once, by (at, source). Immutable, and small: some 24 bytes a result in
 * memory, about 8 on the wire. Detection can be run again from hours alone, and latencies come out of them.
 *
 * <p>Merging is a union in which of two results for the same instant and source the worse stays (see {@link EvidenceResult}):
 * in whatever order and however often lines come, the same hour comes out.
 */
public final class EvidenceHour {
    /** An hour goes into evidence so long after its end, in milliseconds: most late results are not that late. */
    public static final long GRACE_MILLIS = Duration.ofMinutes(10).toMillis();

    private static final long MILLIS = Duration.ofHours(1).toMillis();

    private final String component;
    private final long hour;
    final Source[] sources;
    /** Milliseconds within the hour. */
    final int[] at;
    /** Index in {@link #sources}, which are sorted and all used. */
    final int[] source;
    /** See {@link #found}. */
    final long[] found;

    final long[] offset;

    EvidenceHour(String component, long hour, Source[] sources, int[] at, int[] source, long[] found, long[] offset) {
        this.component = component;
        this.hour = hour;
        this.sources = sources;
        this.at = at;
        this.source = source;
        this.found = found;
        this.offset = offset;
    }

    /** An hour without results. */
    public static EvidenceHour empty(String component, long hour) {
        return new EvidenceHour(component, hour, new Source[0], new int[0], new int[0], new long[0], new long[0]);
    }

    /** The hour of an instant in milliseconds since 1970: hours since 1970, UTC. */
    public static long hourOf(long at) {
        return Math.floorDiv(at, MILLIS);
    }

    /** The first instant of an hour, in milliseconds since 1970. */
    public static long startOf(long hour) {
        return hour * MILLIS;
    }

    /**
     * The first hour that may still be open when everything is judged up to {@code through}: an {@code observed-through} is
     * recorded once everything it covers of earlier hours is in evidence, late results too.
     *
     * @param through in milliseconds since 1970
     */
    public static long openAt(long through) {
        return hourOf(through - GRACE_MILLIS);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are nothing that this release knows
     */
    public static EvidenceHour decode(byte[] bytes) {
        return EvidenceCodec.decode(bytes);
    }

    /** The hour in its compact form; equal hours give equal bytes. */
    public byte[] encode() {
        return EvidenceCodec.encode(this);
    }

    /**
     * Both hours' results. This very object if the other one adds nothing.
     *
     * @throws IllegalArgumentException if they are not the same component's same hour
     */
    public EvidenceHour merge(EvidenceHour other) {
        if (hour != other.hour || !component.equals(other.component)) {
            throw new IllegalArgumentException(this + " and " + other + " cannot be merged");
        }
        if (other.size() == 0) {
            return this;
        }
        if (size() == 0) {
            return other;
        }
        EvidenceHour merged = EvidenceMerge.of(this, other);
        return merged.equals(this) ? this : merged;
    }

    public String component() {
        return component;
    }

    /** Hours since 1970, UTC. */
    public long hour() {
        return hour;
    }

    /** How many results there are. */
    public int size() {
        return at.length;
    }

    /** When result {@code index} was taken, in milliseconds since 1970; never before that of the previous index. */
    public long at(int index) {
        return startOf(hour) + at[index];
    }

    public Source source(int index) {
        return sources[source[index]];
    }

    /** The place of the result's source in {@link #sources}. */
    public int sourceIndex(int index) {
        return source[index];
    }

    /** All sources of this hour, sorted. */
    public List<Source> sources() {
        return List.of(sources);
    }

    public Outcome outcome(int index) {
        return outcomeOf(found[index]);
    }

    /** In microseconds; {@link Observation#NO_LATENCY}: not said. */
    public long latencyMicros(int index) {
        return latencyOf(found[index]);
    }

    /** Where the line is in {@code nines.checks}. */
    public long offset(int index) {
        return offset[index];
    }

    /** All results, by (at, source). */
    public List<EvidenceResult> results() {
        return new Results();
    }

    /** Outcome and latency in one number, greater where the result is worse. */
    @SuppressWarnings("EnumOrdinal") // the order of outcomes is part of their contract
    static long found(Outcome outcome, long latencyMicros) {
        return found(outcome.ordinal(), latencyMicros);
    }

    /** The same for an outcome by its place in their order. */
    static long found(long outcome, long latencyMicros) {
        return outcome << 60 | (latencyMicros + 1);
    }

    /** The place of its outcome. */
    static long outcomePlaceOf(long found) {
        return found >>> 60;
    }

    static Outcome outcomeOf(long found) {
        return Outcomes.ALL[(int) outcomePlaceOf(found)];
    }

    static long latencyOf(long found) {
        return (found & (1L << 60) - 1) - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof EvidenceHour that && isAs(that));
    }

    private boolean isAs(EvidenceHour that) {
        return hour == that.hour
                && component.equals(that.component)
                && Arrays.equals(at, that.at)
                && Arrays.equals(found, that.found)
                && Arrays.equals(offset, that.offset)
                && Arrays.equals(source, that.source)
                && Arrays.equals(sources, that.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(component, hour, Arrays.hashCode(at), Arrays.hashCode(found));
    }

    @Override
    public String toString() {
        return component + "/" + Instants.format(Instant.ofEpochMilli(startOf(hour))) + results();
    }

    private static final class Outcomes {
        static final Outcome[] ALL = Outcome.values();
    }

    private final class Results extends AbstractList<EvidenceResult> implements RandomAccess {
        @Override
        public EvidenceResult get(int index) {
            return new EvidenceResult(at(index), source(index), outcome(index), latencyMicros(index), offset(index));
        }

        @Override
        public int size() {
            return at.length;
        }
    }
}
