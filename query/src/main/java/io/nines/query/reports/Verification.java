package io.nines.query.reports;

import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.http.ProblemException;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.nines.reports.LogSource;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.Reports;
import io.nines.reports.Seal;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Makes issued reports anew from the log alone. One at a time: it reads the log from its start. */
@Singleton
class Verification {
    private final LogSettings log;
    private final Lock turn = new ReentrantLock();

    Verification(LogSettings log) {
        this.log = log;
    }

    VerificationAnswer of(ReportIssued sealed) {
        turn.lock();
        try (LogSource source = LogSource.read(log, sealed.position())) {
            Report report = Reports.of(source, sealed.agreement(), sealed.period());
            return answer(sealed, report == null ? null : ReportJson.bytes(report));
        } catch (LogUnavailableException e) {
            throw ProblemException.of(
                            503,
                            "log-unavailable",
                            "The log is away",
                            "A report is verified from the log. Ask again later.")
                    .withHeader("Retry-After", "5");
        } finally {
            turn.unlock();
        }
    }

    private static VerificationAnswer answer(ReportIssued sealed, byte[] json) {
        Seal.Difference found = json == null ? null : Seal.difference(sealed, json);
        return new VerificationAnswer(
                sealed.report(),
                sealed.agreement(),
                sealed.period(),
                sealed.position(),
                sealed.sha256(),
                json != null && found == null,
                json == null ? null : Seal.sha256(json),
                found == null
                        ? null
                        : new VerificationAnswer.Difference(found.field(), found.sealed(), found.recomputed()));
    }
}
