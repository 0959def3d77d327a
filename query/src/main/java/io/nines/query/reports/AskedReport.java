package io.nines.query.reports;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.nines.query.reading.Parameters;
import io.nines.reports.Contract;
import io.nines.reports.ReportPeriod;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * What a report is about.
 *
 * @param period as {@link ReportPeriod#parse} reads it; not given: the running one
 */
@Introspected
record AskedReport(
        @Nullable @QueryValue
        @Parameter(
                description =
                        "2026-10, 2026-Q3, 2026-H2, 2026 or 2026-10-01..2026-10-15 (days, the last one included) in"
                                + " the zone of the terms; two instants with offset a..b; to-date, also if not given: the"
                                + " contract's running period.",
                example = "2026-10")
        String period) {
    /** The period, of an agreement; 400 if it is none. */
    ReportPeriod of(Contract contract, long through) {
        return read("period", text(), contract, through);
    }

    /** As it was asked for. */
    String text() {
        return period == null ? ReportPeriod.TO_DATE : period;
    }

    static ReportPeriod read(String parameter, String text, Contract contract, long through) {
        try {
            // a blank is taken for the plus sign that it was before it went into a URL
            return ReportPeriod.parse(text.replace(' ', '+'), contract, through);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid(parameter, parameter + " is " + text + ": " + e.getMessage());
        }
    }
}
