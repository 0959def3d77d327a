package io.nines.query.agreements;

import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.http.ProblemException;
import io.nines.query.agreements.AgreementRepository.First;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.reading.AsOf;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The reports that were issued, as of any position. */
@Singleton
public class IssuedReports {
    private final AgreementRepository repository;
    private final Steps steps;

    IssuedReports(AgreementRepository repository, Steps steps) {
        this.repository = repository;
        this.steps = steps;
    }

    /**
     * A report that was issued.
     *
     * @param position where that stands on record; later than the one as of which it speaks
     * @param recordedAt when it was issued
     * @param author id of the access key that asked for it; null: Nines itself
     * @param sealed what was recorded of it
     */
    public record Issued(long position, Instant recordedAt, String author, ReportIssued sealed) {
        static Issued of(Step step) {
            return new Issued(step.position(), step.recordedAt(), step.author(), (ReportIssued) step.event());
        }
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 if there is none as of that position
     */
    public Issued require(String id, AsOf asOf) {
        return steps.of("report/" + id, asOf.position()).stream()
                .findFirst()
                .map(Issued::of)
                .orElseThrow(() -> unknown(id, asOf));
    }

    /** 404: there is no such report, or whoever asks may not see that there is. */
    public static ProblemException unknown(String id, AsOf asOf) {
        return ProblemException.of(
                404,
                "unknown-report",
                "No such report",
                "As of position " + asOf.position() + " there is no report " + id + " that this key may see.");
    }

    /** An agreement's, newest first, those issued before a position. */
    public List<Issued> of(String agreement, long before, int most, AsOf asOf) {
        List<First> found = repository.reports(agreement, Math.min(before, asOf.position() + 1), most);
        return steps.of(found.stream().map(First::aggregate).toList(), asOf.position()).stream()
                .map(story -> Issued.of(story.get(0)))
                .toList();
    }
}
