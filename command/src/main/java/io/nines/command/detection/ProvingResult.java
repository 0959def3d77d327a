package io.nines.command.detection;

import io.nines.contract.Observation;
import io.nines.contract.Outcome;
import io.nines.contract.Proof;
import java.time.Instant;

/** A result that proves the start or end of an outage, and the offset of its line. */
record ProvingResult(long at, String location, String probe, Outcome outcome, long latencyMicros, long offset) {
    private static final double MICROS_PER_MILLI = 1000;

    static ProvingResult of(Proof proof) {
        long latency = proof.latencyMillis() == null
                ? Observation.NO_LATENCY
                : Math.round(proof.latencyMillis() * MICROS_PER_MILLI);
        return new ProvingResult(
                proof.at().toEpochMilli(), proof.location(), proof.probe(), proof.outcome(), latency, proof.offset());
    }

    /** As it is written down. */
    Proof proof(int partition, String sha256) {
        Double latency = latencyMicros == Observation.NO_LATENCY ? null : latencyMicros / MICROS_PER_MILLI;
        return new Proof(Instant.ofEpochMilli(at), outcome, location, probe, latency, partition, offset, sha256);
    }
}
