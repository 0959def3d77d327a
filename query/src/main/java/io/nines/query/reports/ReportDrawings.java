package io.nines.query.reports;

import io.nines.http.ProblemException;
import io.nines.query.reading.AsOf;
import io.nines.reports.Report;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** Draws reports for people. */
@Singleton
class ReportDrawings {
    /** What lists over agreements can be had as. */
    static final Set<ReportFormat> LISTS = EnumSet.of(ReportFormat.JSON, ReportFormat.CSV, ReportFormat.HTML);

    /** What a review can be had as. */
    static final Set<ReportFormat> PAGES = EnumSet.of(ReportFormat.JSON, ReportFormat.HTML);

    /** The report in a form that is not its JSON. */
    byte[] draw(Report report, ReportFormat format, AsOf asOf) {
        throw ProblemException.of(
                406, "not-acceptable", "It is not there in that form", "There is application/json so far.");
    }

    /** The portfolio in a form that is not its JSON. */
    byte[] draw(PortfolioAnswer portfolio, ReportFormat format) {
        throw ProblemException.of(
                406, "not-acceptable", "It is not there in that form", "There is application/json so far.");
    }

    /** The review as a web page. */
    byte[] draw(OperationsAnswer review) {
        throw ProblemException.of(
                406, "not-acceptable", "It is not there in that form", "There is application/json so far.");
    }
}
