package io.nines.command.checks;

import io.nines.contract.InvalidObservationException;
import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import io.nines.http.Caller;
import io.nines.log.Appended;
import io.nines.log.CheckLine;
import io.nines.log.ChecksWriter;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Takes the results of one request: every good one is on the log when the answer is given, every bad one is named. */
@Singleton
final class CheckIntake {
    private static final int QUICK_BYTES = 128 << 10;

    private final CheckRules rules;
    private final ChecksWriter log;
    private final InstantSource clock;

    CheckIntake(CheckRules rules, @Named("command") ChecksWriter log, InstantSource clock) {
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What became of a request's items.
     *
     * @param accepted how many are on the log
     * @param rejected the others, by index
     * @param next the next offset of each partition of {@code nines.checks} that was written to
     */
    record Taken(int accepted, List<Rejection> rejected, Map<Integer, Long> next) {}

    /** Whether so many bytes are soon read, and wait for nothing on their way to the log: then no other thread is needed. */
    boolean isQuick(int bytes) {
        return bytes <= QUICK_BYTES && log.hasRoomFor(bytes);
    }

    /** Completes once the broker has answered for every good item; exceptionally if the log is away and nothing was taken. */
    CompletableFuture<Taken> take(byte[] body, List<Slice> items, Caller caller) {
        Instant now = clock.instant();
        List<CheckLine> lines = new ArrayList<>(items.size());
        List<Integer> indexes = new ArrayList<>(items.size());
        List<Rejection> rejected = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Slice item = items.get(i);
            try {
                Observation result = ObservationReader.readWithoutMessage(body, item.from(), item.length());
                Rejection refusal = rules.refuse(i, result, caller, now);
                if (refusal == null) {
                    lines.add(new CheckLine(result.component(), body, item.from(), item.length(), caller.keyId(), now));
                    indexes.add(i);
                } else {
                    rejected.add(refusal);
                }
            } catch (InvalidObservationException e) {
                rejected.add(Rejection.of(i, "invalid-result", e.getMessage()));
            }
        }
        if (lines.isEmpty()) {
            return CompletableFuture.completedFuture(new Taken(0, rejected, Map.of()));
        }
        return log.append(lines).thenApply(appended -> taken(lines.size(), indexes, rejected, appended));
    }

    private static Taken taken(int sent, List<Integer> indexes, List<Rejection> rejected, Appended appended) {
        for (int failed : appended.failed()) {
            rejected.add(Rejection.of(indexes.get(failed), "not-stored", "The log did not take it. Send it again."));
        }
        return new Taken(sent - appended.failed().size(), rejected, appended.nextOffsets());
    }
}
