package io.nines.query.reports;

import io.nines.query.reading.AsOf;
import io.nines.query.reports.OperationsAnswer.BySeverity;
import io.nines.query.reports.PortfolioAnswer.Budget;
import io.nines.query.reports.PortfolioAnswer.Credit;
import io.nines.query.reports.PortfolioAnswer.Line;
import io.nines.query.reports.paper.OperationsReview;
import io.nines.query.reports.paper.Portfolio;
import io.nines.query.reports.paper.Standing;
import io.nines.reports.Report;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says what lists over agreements and components tell in the way their pages take it. */
final class ListPages {
    private ListPages() {}

    static Portfolio of(PortfolioAnswer answer) {
        List<Line> lines = answer.agreements();
        return new Portfolio(
                answer.period(),
                asOf(answer.asOf()),
                answer.through(),
                lines.stream().map(line -> entry(line, answer)).toList(),
                null,
                json(answer));
    }

    private static String json(PortfolioAnswer answer) {
        return "?format=json&period=" + ReportDrawings.encoded(answer.period()) + "&position="
                + answer.asOf().position()
                + (answer.customer() == null ? "" : "&customer=" + ReportDrawings.encoded(answer.customer()));
    }

    private static Portfolio.Entry entry(Line line, PortfolioAnswer answer) {
        Credit credit = line.credit();
        Standing standing = Standing.of(line.verdict());
        return new Portfolio.Entry(
                "/api/agreements/" + line.agreement() + "/report?format=html&period="
                        + ReportDrawings.encoded(answer.period()) + "&position="
                        + answer.asOf().position(),
                line.customer(),
                line.agreement(),
                line.title(),
                new Portfolio.Span(ZoneId.of(line.zone()), line.from(), line.to()),
                standing,
                line.objectivePercent(),
                line.attainmentPercent(),
                line.coveragePercent(),
                line.errorBudget() == null ? null : budget(line.errorBudget()),
                List.of(),
                line.runsOutAt(),
                credit == null ? BigDecimal.ZERO : credit.percentOfFee(),
                credit == null ? null : credit.amount(),
                credit == null ? null : credit.currency(),
                standing == Standing.AT_RISK);
    }

    private static Report.Budget budget(Budget budget) {
        return new Report.Budget(budget.allowedMillis(), budget.spentMillis(), budget.leftMillis(), budget.burnRate());
    }

    private static Report.AsOf asOf(AsOf asOf) {
        return new Report.AsOf(asOf.position(), asOf.recordedAt(), asOf.chain());
    }

    static OperationsReview of(OperationsAnswer answer) {
        return new OperationsReview(
                answer.month(),
                ZoneId.of(answer.zone()),
                answer.from(),
                asOf(answer.asOf()),
                answer.through(),
                answer.severities().stream().map(ListPages::severity).toList(),
                answer.components().stream()
                        .sorted(Comparator.comparing(
                                OperationsAnswer.Component::uptimePercent,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(each -> new OperationsReview.Component(
                                each.name(),
                                each.uptimePercent(),
                                each.coveragePercent(),
                                each.downMillis(),
                                each.outages()))
                        .toList(),
                answer.repeated().stream()
                        .map(each -> new OperationsReview.Repeated(
                                each.name(), each.outages(), each.incidents(), each.whys()))
                        .toList(),
                answer.openActions().stream()
                        .map(each -> new OperationsReview.Action(
                                each.title(), each.incident(), each.dueOn(), each.overdue()))
                        .toList(),
                null,
                null);
    }

    private static OperationsReview.Severity severity(BySeverity severity) {
        return new OperationsReview.Severity(
                severity.severity().name().toLowerCase(Locale.ROOT),
                severity.incidents(),
                severity.acknowledge().medianMillis(),
                severity.recover().medianMillis(),
                severity.recover().maxMillis());
    }
}
