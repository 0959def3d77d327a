package io.nines.query.checks;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Source;
import io.nines.http.ProblemException;
import io.nines.log.EvidenceReader;
import io.nines.log.EvidenceRecord;
import io.nines.log.LogSettings;
import io.nines.query.intake.IntakeSettings;
import io.nines.query.intake.LogIntake;
import io.nines.query.reading.ReadingSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the evidence in: batch by batch, each with the offsets reached in one transaction. */
@Singleton
class EvidenceIntake extends LogIntake {
    private static final Duration POLL = Duration.ofMillis(250);

    private final LogSettings log;
    private final EvidenceRepository repository;
    private final ReadingSettings reading;
    private final Map<Integer, Long> reached = new HashMap<>();

    EvidenceIntake(LogSettings log, IntakeSettings settings, EvidenceRepository repository, ReadingSettings reading) {
        super("nines-query-evidence", settings.retryAfter());
        this.log = log;
        this.repository = repository;
        this.reading = reading;
    }

    @EventListener
    void start(StartupEvent started) {
        startReading();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopReading();
    }

    /** 503 if the evidence could not be read on. */
    void requireSound() {
        if (hasEnded()) {
            throw ProblemException.of(
                    503, "reading-stopped", "Reads are refused", "The evidence could not be read on: " + trouble());
        }
    }

    /** Waits until everything before these offsets is in, by partition; 503 if it is not within the time that reads wait. */
    synchronized void await(Map<Integer, Long> next) {
        long deadline = System.nanoTime() + reading.waitWithin().toNanos();
        while (!hasReached(next)) {
            requireSound();
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw notYet();
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notYet();
            }
        }
    }

    private boolean hasReached(Map<Integer, Long> next) {
        return next.entrySet().stream().allMatch(each -> reached.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }

    private static ProblemException notYet() {
        return ProblemException.of(503, "not-yet", "Not yet", "The evidence is not in yet. Ask again.")
                .withHeader("Retry-After", "1");
    }

    private synchronized void reached(Map<Integer, EvidenceRepository.Read> read) {
        read.forEach((partition, at) -> reached.put(partition, at.next()));
        notifyAll();
    }

    @Override
    protected synchronized void ended() {
        notifyAll();
    }

    @Override
    protected void read() {
        Map<Integer, EvidenceRepository.Read> read = new HashMap<>(repository.read());
        reached(read);
        Map<Integer, Long> next = new HashMap<>();
        read.forEach((partition, before) -> next.put(partition, before.next()));
        try (EvidenceReader reader = EvidenceReader.from(log, next)) {
            while (goesOn()) {
                List<EvidenceRecord> batch = reader.poll(POLL);
                if (!batch.isEmpty()) {
                    take(batch, read);
                }
                wentWell();
            }
        }
    }

    /** Of several versions of an hour the last is the whole. */
    private void take(List<EvidenceRecord> batch, Map<Integer, EvidenceRepository.Read> read) {
        Map<String, EvidenceRecord> newest = new LinkedHashMap<>();
        for (EvidenceRecord record : batch) {
            newest.put(record.component() + "/" + record.hour(), record);
            read.put(record.partition(), new EvidenceRepository.Read(record.next(), record.checksResume()));
        }
        List<EvidenceRepository.Hour> hours =
                newest.values().stream().map(EvidenceIntake::hour).toList();
        repository.atomically(() -> {
            repository.put(hours);
            repository.addVersions(batch.stream().map(EvidenceIntake::version).toList());
            repository.setRead(read);
        });
        reached(read);
    }

    private static EvidenceRepository.Version version(EvidenceRecord record) {
        return new EvidenceRepository.Version(
                record.component(), record.hour(), record.partition(), record.offset(), record.next());
    }

    private static EvidenceRepository.Hour hour(EvidenceRecord record) {
        EvidenceHour evidence = EvidenceHour.decode(record.value());
        return new EvidenceRepository.Hour(
                record.component(),
                record.hour(),
                record.partition(),
                record.offset(),
                evidence.sources().stream().map(Source::key).collect(Collectors.toSet()),
                CheckResults.latencies(evidence, List.of()).encode());
    }
}
