package io.nines.query.reports.paper;

import io.nines.reports.Report;
import io.nines.reports.Report.TermsInForce;
import io.nines.terms.TermsDocument;
import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.ServiceHours;
import io.nines.timeline.terms.Terms;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the terms of a report say about how it is drawn: the version in force at its start speaks for its head. */
final class ReportTerms {
    private static final Map<ReportingPeriod.Unit, String> UNITS = Map.of(
            ReportingPeriod.Unit.MONTH, "per calendar month",
            ReportingPeriod.Unit.QUARTER, "per calendar quarter",
            ReportingPeriod.Unit.HALF_YEAR, "per calendar half-year",
            ReportingPeriod.Unit.YEAR, "per calendar year");

    private final Report report;
    private final List<Terms> versions;

    ReportTerms(Report report) {
        this.report = report;
        this.versions = report.terms().stream()
                .map(TermsInForce::document)
                .map(TermsDocument::read)
                .toList();
    }

    Terms first() {
        return versions.isEmpty() ? Terms.monthly(ZoneOffset.UTC) : versions.get(0);
    }

    ZoneId zone() {
        return first().period().zone();
    }

    ServiceHours hours() {
        return first().serviceHours();
    }

    /** When service was owed within the period, by each version in its time. */
    IntervalSet owed() {
        List<Interval> owed = new ArrayList<>();
        long from = report.from().toEpochMilli();
        long end = report.to().toEpochMilli();
        for (int i = 0; i < versions.size(); i++) {
            boolean last = i + 1 == versions.size();
            long to = last ? end : Math.min(end, start(i + 1));
            if (to > from) {
                owed.addAll(versions.get(i)
                        .serviceHours()
                        .within(new Interval(from, to))
                        .spans());
                from = to;
            }
        }
        return IntervalSet.of(owed);
    }

    private long start(int version) {
        return report.terms().get(version).effectiveFrom().toEpochMilli();
    }

    String basis() {
        return switch (first().basis()) {
            case OBSERVED -> "observed by probes";
            case DECLARED -> "declared by operators";
            case WORST_OF_BOTH -> "the worse of observed and declared";
            case DECLARED_WHERE_THERE_IS_ONE -> "declared, else observed";
        };
    }

    String per() {
        ReportingPeriod period = first().period();
        if (period instanceof ReportingPeriod.Calendar calendar) {
            return UNITS.get(calendar.unit());
        }
        return period instanceof ReportingPeriod.TrailingDays trailing
                ? "over " + trailing.count() + " days"
                : "per contract year";
    }
}
