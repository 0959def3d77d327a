package io.nines.command.detection;

import io.nines.log.EvidenceWriter;
import io.nines.log.LogUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Writes past hours to {@code nines.evidence}. */
final class EvidenceSealer {
    /** So many hours are on their way at once. */
    private static final int BATCH = 1000;

    private final EvidenceWriter writer;
    private final StoredHours hours;

    EvidenceSealer(EvidenceWriter writer, StoredHours hours) {
        this.writer = writer;
        this.hours = hours;
    }

    /** An hour on its way. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sent(
            ComponentTrack component, Sealing.Version version, byte[] value, CompletableFuture<Long> offset) {}

    /**
     * An hour that is in evidence now.
     *
     * @param exit the state after it, if nothing was stored of that hour before; else null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(ComponentTrack component, long hour, byte[] exit, long offset) {}

    /**
     * Writes all hours, and returns when they are stored.
     *
     * @throws LogUnavailableException if one may not be stored, or somebody else writes evidence; then all has to be read again
     */
    List<Sealed> write(Partition partition, List<Sealing> sealings) {
        List<Sealed> sealed = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        for (Sealing sealing : sealings) {
            for (Sealing.Version version : sealing.versions()) {
                sent.add(send(partition, sealing.component(), version));
                if (sent.size() == BATCH) {
                    await(partition, sent, sealed);
                }
            }
        }
        await(partition, sent, sealed);
        return sealed;
    }

    /** What it says of where to go on holds before this batch: it is true whichever of its hours get stored. */
    private Sent send(Partition partition, ComponentTrack component, Sealing.Version version) {
        byte[] value = version.contents().encode();
        return new Sent(
                component,
                version,
                value,
                writer.append(
                        partition.number(), component.id(), version.contents().hour(), value, partition.resume()));
    }

    private void await(Partition partition, List<Sent> sent, List<Sealed> sealed) {
        if (sent.isEmpty()) {
            return;
        }
        writer.flush();
        for (Sent hour : sent) {
            long offset = offset(hour);
            if (offset != partition.evidenceNext()) {
                throw new LogUnavailableException("evidence was stored at offset " + offset + " of partition "
                        + partition.number() + ", not at " + partition.evidenceNext());
            }
            EvidenceWriter.records(hour.value()).forEach(partition::evidenceStored);
            hours.keep(partition.number(), offset, hour.version().contents());
            sealed.add(new Sealed(
                    hour.component(),
                    hour.version().contents().hour(),
                    hour.version().exit(),
                    offset));
        }
        sent.clear();
    }

    private static long offset(Sent hour) {
        try {
            return hour.offset().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
