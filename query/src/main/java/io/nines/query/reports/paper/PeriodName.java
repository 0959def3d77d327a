package io.nines.query.reports.paper;

import io.nines.reports.Report;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people call a period. */
final class PeriodName {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Map<String, String> PARTS = Map.of(
            "Q1", "First quarter",
            "Q2", "Second quarter",
            "Q3", "Third quarter",
            "Q4", "Fourth quarter",
            "H1", "First half",
            "H2", "Second half");

    private PeriodName() {}

    /** Such as {@code October 2026} or {@code Third quarter of 2026}; what has no name is called by its days. */
    static String of(Report report, PaperTimes times) {
        return of(report.period()).orElseGet(() -> times.range(report.from(), report.to()));
    }

    /** Empty: it has no name. */
    static Optional<String> of(String period) {
        if (period.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return Optional.of(MONTH.format(YearMonth.parse(period)));
        }
        if (period.matches("\\d{4}-[QH]\\d")) {
            String part = PARTS.get(period.substring(5));
            return Optional.of(part == null ? period : part + " of " + period.substring(0, 4));
        }
        return period.matches("\\d{4}") ? Optional.of(period) : Optional.empty();
    }

    /** How a chart of it is headed. */
    static String chart(Report report) {
        if (report.period().matches("\\d{4}-\\d{2}")) {
            return "The month";
        }
        if (report.period().matches("\\d{4}-Q\\d")) {
            return "The quarter";
        }
        return report.period().matches("\\d{4}") ? "The year" : "The period";
    }
}
