package io.nines.query.reports;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.nines.query.reading.Parameters;
import io.nines.reports.Contract;
import io.nines.reports.ReportPeriod;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.function.Function;

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
                                + " contract's running period. Within the years 1970 to 9998.",
                example = "2026-10")
        String period) {
    /** The period, of an agreement; 400 if it is none. */
    ReportPeriod of(Contract contract, long through) {
        return read("period", text(), contract, through);
    }

    /** 400 if it is no period of any agreement. */
    void check() {
        read("period", text(), text -> {
            ReportPeriod.check(text);
            return text;
        });
    }

    /** As it was asked for. */
    String text() {
        return period == null ? ReportPeriod.TO_DATE : period;
    }

    static ReportPeriod read(String parameter, String text, Contract contract, long through) {
        return read(parameter, text, period -> ReportPeriod.parse(period, contract, through));
    }

    private static <T> T read(String parameter, String text, Function<String, T> reader) {
        try {
            // a blank is taken for the plus sign that it was before it went into a URL
            return reader.apply(text.replace(' ', '+'));
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid(parameter, parameter + " is " + text + ": " + e.getMessage());
        }
    }
}
