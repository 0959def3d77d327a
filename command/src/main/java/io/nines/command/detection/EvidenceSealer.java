package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import io.nines.log.EvidenceWriter;
import io.nines.log.LogUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Writes past hours to {@code nines.evidence}. */
final class EvidenceSealer {
    /** So many hours are on their way at once, or so many results: on their way they are not packed. */
    private static final int HOURS = 1_000;

    private static final long RESULTS = 200_000;

    private final EvidenceWriter writer;
    private final StoredHours hours;

    EvidenceSealer(EvidenceWriter writer, StoredHours hours) {
        this.writer = writer;
        this.hours = hours;
    }

    /**
     * An hour on its way.
     *
     * @param last whether it is the last one of those of its component
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sent(
            Sealing sealing, Sealing.Version version, boolean last, byte[] value, CompletableFuture<Long> offset) {}

    /**
     * An hour that is in evidence now.
     *
     * @param exit the state after it, if nothing was stored of that hour before; else null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(ComponentTrack component, long hour, byte[] exit, long offset) {}

    /**
     * Writes all hours, and returns when they are stored; next ones are made while earlier ones are on their way.
     *
     * @param stored is told of each component whose hours are all stored
     * @throws LogUnavailableException if one may not be stored, or somebody else writes evidence; then all has to be read again
     */
    List<Sealed> write(Partition partition, Iterator<Sealing> sealings, Consumer<Sealing> stored) {
        List<Sealed> sealed = new ArrayList<>();
        Queue<Sent> sent = new ArrayDeque<>();
        long results = 0;
        while (sealings.hasNext()) {
            Sealing sealing = sealings.next();
            Iterator<Sealing.Version> versions = sealing.versions().iterator();
            while (versions.hasNext()) {
                Sealing.Version version = versions.next();
                sent.add(send(partition, sealing, version, !versions.hasNext()));
                results += version.size();
                while (sent.size() > HOURS || results > RESULTS) {
                    results -= sent.element().version().size();
                    sealed.add(stored(partition, sent.remove(), stored));
                }
            }
        }
        writer.flush();
        sent.forEach(hour -> sealed.add(stored(partition, hour, stored)));
        return sealed;
    }

    /** What it says of where to go on holds before this batch: it is true whichever of its hours get stored. */
    private Sent send(Partition partition, Sealing sealing, Sealing.Version version, boolean last) {
        byte[] value = version.contents().encode();
        CompletableFuture<Long> offset = writer.append(
                partition.number(), sealing.component().id(), version.contents().hour(), value, partition.resume());
        return new Sent(sealing, version, last, value, offset);
    }

    /** Waits until an hour is stored; one comes after the other. */
    private Sealed stored(Partition partition, Sent hour, Consumer<Sealing> stored) {
        long offset = offset(hour);
        if (offset != partition.evidenceNext()) {
            throw new LogUnavailableException("evidence was stored at offset " + offset + " of partition "
                    + partition.number() + ", not at " + partition.evidenceNext());
        }
        EvidenceWriter.records(hour.value()).forEach(partition::evidenceStored);
        EvidenceHour contents = hour.version().contents();
        hours.keep(partition.number(), offset, contents);
        if (hour.last()) {
            stored.accept(hour.sealing());
        }
        return new Sealed(
                hour.sealing().component(), contents.hour(), hour.version().exit(), offset);
    }

    private static long offset(Sent hour) {
        try {
            return hour.offset().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
