package io.nines.command.detection;

import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Takes what is read of {@code nines.checks} into partitions and components. */
final class CheckReading {
    private final Partition[] partitions;
    private final Tracks tracks;
    private long results;
    private long lastStoredAt = Long.MIN_VALUE;

    CheckReading(Map<Integer, Partition> partitions, Tracks tracks) {
        this.partitions = new Partition[new TreeMap<>(partitions).lastKey() + 1];
        partitions.forEach((number, partition) -> this.partitions[number] = partition);
        this.tracks = tracks;
    }

    /** How many results were taken in so far. */
    long results() {
        return results;
    }

    /** When the last result came to the log, in milliseconds since 1970; {@link Long#MIN_VALUE}: there was none. */
    long lastStoredAt() {
        return lastStoredAt;
    }

    /** Any record, before the call for its kind. */
    void any(int partition, long offset, byte[] value) {
        partitions[partition].read(offset, value);
    }

    /** A line that cannot be read was never taken in by us: going on without it would falsify what it was to say. */
    void result(int number, long offset, long storedAtMillis, byte[] component, String keyId, byte[] line) {
        Partition partition = partitions[number];
        ComponentTrack track = tracks.of(component);
        Observation result = ObservationReader.readWithoutMessage(line, track.id(), component);
        lastStoredAt = storedAtMillis;
        partition.result(offset, result.location(), result.at());
        if (!partition.isInEvidence(offset)) {
            tracks.take(track, result, keyId, offset, partition.judged());
            results++;
        }
    }

    void tick(int partition, long offset, Instant at) {
        partitions[partition].tick(offset, at.toEpochMilli());
    }

    void demand(int partition, long offset) {
        partitions[partition].demand(offset);
    }
}
