package io.nines.command.detection;

import io.nines.log.EvidenceWriter;
import io.nines.log.LogUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Writes past hours to {@code nines.evidence}. */
final class EvidenceSealer {
    /** So many hours are on their way at once, or so many bytes. */
    private static final int HOURS = 1_000;

    private static final long BYTES = 4 << 20;

    private final EvidenceWriter writer;
    private final StoredHours hours;

    EvidenceSealer(EvidenceWriter writer, StoredHours hours) {
        this.writer = writer;
        this.hours = hours;
    }

    /** An hour on its way. */
    private record Sent(ComponentTrack component, Sealing.Version version, CompletableFuture<Long> offset) {}

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
     * @throws LogUnavailableException if one may not be stored, or somebody else writes evidence; then all has to be read again
     */
    List<Sealed> write(Partition partition, Iterator<Sealing> sealings) {
        List<Sealed> sealed = new ArrayList<>();
        Queue<Sent> sent = new ArrayDeque<>();
        long bytes = 0;
        while (sealings.hasNext()) {
            Sealing sealing = sealings.next();
            for (Sealing.Version version : sealing.versions()) {
                sent.add(send(partition, sealing.component(), version));
                bytes += version.value().length;
                while (sent.size() > HOURS || bytes > BYTES) {
                    bytes -= sent.element().version().value().length;
                    sealed.add(stored(partition, sent.remove()));
                }
            }
        }
        writer.flush();
        sent.forEach(hour -> sealed.add(stored(partition, hour)));
        return sealed;
    }

    /** What it says of where to go on holds before this batch: it is true whichever of its hours get stored. */
    private Sent send(Partition partition, ComponentTrack component, Sealing.Version version) {
        CompletableFuture<Long> offset =
                writer.append(partition.number(), component.id(), version.hour(), version.value(), partition.resume());
        return new Sent(component, version, offset);
    }

    /** Waits until an hour is stored; one comes after the other. */
    private Sealed stored(Partition partition, Sent sent) {
        long offset = offset(sent);
        if (offset != partition.evidenceNext()) {
            throw new LogUnavailableException("evidence was stored at offset " + offset + " of partition "
                    + partition.number() + ", not at " + partition.evidenceNext());
        }
        Sealing.Version version = sent.version();
        EvidenceWriter.records(version.value()).forEach(partition::evidenceStored);
        hours.keep(partition.number(), offset, version.value());
        return new Sealed(sent.component(), version.hour(), version.exit(), offset);
    }

    private static long offset(Sent sent) {
        try {
            return sent.offset().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
