package io.nines.command.agreements;

import io.nines.command.acceptance.Fields;
import io.nines.http.ProblemException;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.nines.reports.Contract;
import io.nines.reports.LogSource;
import io.nines.reports.Report;
import io.nines.reports.ReportPeriod;
import io.nines.reports.Reports;
import jakarta.inject.Singleton;
import java.util.List;

/** Reports out of the log and nothing else, as whoever verifies them later will make them. */
@Singleton
final class LogReports {
    private static final String RETRY_SECONDS = "5";

    private final LogSettings log;

    LogReports(LogSettings log) {
        this.log = log;
    }

    /**
     * The report on an agreement that is there; reads the whole log.
     *
     * @param position as of which it speaks; null: the last one
     * @throws ProblemException 404 if the log has not come to that position, or the agreement was not there yet; 422 if the
     *     period is none; 503 if the log is away
     */
    Report make(String agreement, String period, Long position) {
        try (LogSource source = read(position == null ? Long.MAX_VALUE : position)) {
            Contract contract = Contract.after(source.agreement(agreement));
            if (contract == null) {
                throw notYet(agreement, source.asOf().position());
            }
            return Reports.of(source, contract, period(period, contract, source.through()));
        } catch (LogUnavailableException e) {
            throw ProblemException.of(
                            503, "log-unavailable", "The log is away", "Nothing was issued. Send it again later.")
                    .withHeader("Retry-After", RETRY_SECONDS);
        }
    }

    private LogSource read(long position) {
        try {
            return LogSource.read(log, position);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(
                    404,
                    "unknown-position",
                    "The log has not come that far",
                    "Position " + position + " was asked for: " + e.getMessage() + ".");
        }
    }

    private static ReportPeriod period(String text, Contract contract, long through) {
        try {
            return ReportPeriod.parse(text, contract, through);
        } catch (IllegalArgumentException e) {
            throw Fields.invalid(List.of(new Fields.Wrong("period", e.getMessage())));
        }
    }

    private static ProblemException notYet(String agreement, long position) {
        return ProblemException.of(
                404,
                "unknown-agreement",
                "No such agreement",
                "As of position " + position + " there was no agreement with the id " + agreement + ".");
    }
}
