package io.nines.query.checks;

import io.nines.contract.EvidenceHour;
import io.nines.query.access.Keys;
import io.nines.query.reading.AsOf;
import io.nines.reports.EvidenceResults;
import io.nines.reports.EvidenceResults.Voided;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The results of components out of the evidence, as it was known as of any position. */
@Singleton
public class EvidenceAsOf {
    /** So many hours are in memory at once. */
    private static final int PART = 100;

    private final EvidenceRepository repository;
    private final EvidenceIntake intake;
    private final EvidenceLog log;
    private final Keys keys;

    EvidenceAsOf(EvidenceRepository repository, EvidenceIntake intake, EvidenceLog log, Keys keys) {
        this.repository = repository;
        this.intake = intake;
        this.log = log;
        this.keys = keys;
    }

    /**
     * Shows the results that were taken in the window, in order of time, each once, those that were voided left out. Waits for
     * what detection had written by then to be taken in.
     *
     * @throws io.nines.http.ProblemException 503 if it is not in yet, or the log is away
     */
    public void show(String component, Interval window, AsOf asOf, EvidenceResults.Visitor visitor) {
        if (window.isEmpty()) {
            return;
        }
        Map<Integer, Long> known = repository.known(asOf.position());
        intake.await(known);
        List<Voided> voided = keys.voided().stream()
                .filter(span -> span.position() <= asOf.position())
                .map(span -> new Voided(
                        span.key(),
                        new Interval(span.from().toEpochMilli(), span.to().toEpochMilli())))
                .toList();
        List<EvidenceRepository.Version> versions = repository.versions(
                component, EvidenceHour.hourOf(window.start()), EvidenceHour.hourOf(window.end() - 1) + 1, known);
        for (int from = 0; from < versions.size(); from += PART) {
            log.hours(versions.subList(from, Math.min(versions.size(), from + PART)))
                    .forEach(hour -> EvidenceResults.walk(hour, voided, window, visitor));
        }
    }
}
