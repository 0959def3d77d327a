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

    EvidenceIntake(LogSettings log, IntakeSettings settings, EvidenceRepository repository) {
        super("nines-query-evidence", settings.retryAfter());
        this.log = log;
        this.repository = repository;
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

    @Override
    protected void read() {
        Map<Integer, EvidenceRepository.Read> read = new HashMap<>(repository.read());
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
            repository.setRead(read);
        });
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
