package io.nines.log;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fetches single records by offset: what proves an outage, say. Any number of threads may use one lookup. */
public final class RecordLookup implements AutoCloseable {
    private final OffsetLookup checks;
    private final OffsetLookup evidence;

    private RecordLookup(OffsetLookup checks, OffsetLookup evidence) {
        this.checks = checks;
        this.evidence = evidence;
    }

    /**
     * Opens a lookup.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static RecordLookup open(LogSettings settings) {
        OffsetLookup checks = OffsetLookup.open(settings, Topics.CHECKS);
        try {
            return new RecordLookup(checks, OffsetLookup.open(settings, Topics.EVIDENCE));
        } catch (RuntimeException e) {
            checks.close();
            throw e;
        }
    }

    /**
     * The check result at an offset, as sent; none if it is no longer kept, or not there yet.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public Optional<byte[]> check(int partition, long offset) {
        return checks.at(partition, offset).map(ConsumerRecord::value);
    }

    /**
     * The check result at an offset, and what is known of how it came; none if it is no longer kept, or not there yet.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public Optional<CheckAt> checkWithHeaders(int partition, long offset) {
        ReceivedHeaders headers = new ReceivedHeaders();
        return checks.at(partition, offset)
                .map(record -> new CheckAt(
                        record.value(), headers.keyId(record), Instant.ofEpochMilli(headers.receivedAtMillis(record))));
    }

    /**
     * The check results at many offsets of a partition, fetched together where they lie near each other; without those that
     * are no longer kept, or not there yet.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public Map<Long, byte[]> checks(int partition, Collection<Long> offsets) {
        Map<Long, byte[]> lines = new TreeMap<>();
        checks.at(partition, new TreeSet<>(offsets), Long.MAX_VALUE)
                .forEach(record -> lines.put(record.offset(), record.value()));
        return lines;
    }

    /**
     * The version of evidence at an offset; none if it is not there yet.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public Optional<byte[]> evidence(int partition, long offset) {
        return evidence.at(partition, offset).map(this::whole);
    }

    /**
     * The versions of evidence at many offsets of a partition, fetched together where they lie near each other; without those that are not
     * there yet.
     *
     * @param enoughBytes with about so many bytes found the rest is left out
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public Map<Long, byte[]> evidence(int partition, Collection<Long> offsets, long enoughBytes) {
        Map<Long, byte[]> versions = new TreeMap<>();
        evidence.at(partition, new TreeSet<>(offsets), enoughBytes)
                .forEach(record -> versions.put(record.offset(), whole(record)));
        return versions;
    }

    /** A version is found by its first record; the others follow right after it. */
    private byte[] whole(ConsumerRecord<byte[], byte[]> first) {
        int records = EvidenceRecords.part(first).of();
        if (records == 1) {
            return first.value();
        }
        NavigableSet<Long> offsets = new TreeSet<>();
        LongStream.range(first.offset(), first.offset() + records).forEach(offsets::add);
        EvidenceAssembly assembly = new EvidenceAssembly();
        EvidenceRecord whole = null;
        for (ConsumerRecord<byte[], byte[]> record : evidence.at(first.partition(), offsets, Long.MAX_VALUE)) {
            whole = assembly.add(record);
        }
        if (whole == null) {
            throw new LogBrokenException(
                    0,
                    "the version of evidence at offset " + first.offset() + " of partition " + first.partition()
                            + " is not all there");
        }
        return whole.value();
    }

    @Override
    public void close() {
        checks.close();
        evidence.close();
    }
}
