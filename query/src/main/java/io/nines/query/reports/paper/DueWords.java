package io.nines.query.reports.paper;

import io.nines.query.reports.paper.ReportPage.Due;
import io.nines.reports.Report;
import io.nines.reports.Report.Credit;
import io.nines.reports.Report.CreditPart;
import io.nines.reports.Report.TermsInForce;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is owed, and out of which tier. */
final class DueWords {
    private DueWords() {}

    /** Null where the period is none of the contract's, so that nothing can be owed for it. */
    static Due draw(Report report, PaperTimes times) {
        Credit credit = report.credit();
        if (credit == null) {
            return null;
        }
        String label = report.provisional() ? "Credit due, if it stays so" : "Credit due";
        if (credit.percentOfFee().signum() == 0) {
            return new Due(label, "none", List.of());
        }
        String percent = Figures.percent(credit.percentOfFee());
        List<String> notes = new ArrayList<>();
        if (credit.amount() != null) {
            notes.add(percent + " of " + fee(report));
        }
        credit.owed().forEach(part -> notes.add(tier(part, report, "tier ")));
        credit.forgone().forEach(part -> notes.add(tier(part, report, "not added, one event one credit: ")));
        if (credit.capped()) {
            notes.add("limited by the cap");
        }
        if (credit.claimBy() != null) {
            notes.add("to be claimed before " + times.date(credit.claimBy()));
        }
        String amount =
                credit.amount() == null ? percent + " of the fee" : Figures.money(credit.amount(), credit.currency());
        return new Due(label, amount, notes);
    }

    private static String fee(Report report) {
        return report.terms().stream()
                .map(TermsInForce::fee)
                .filter(fee -> fee != null)
                .findFirst()
                .map(fee -> Figures.money(new BigDecimal(fee.amount()), fee.currency()))
                .orElse("the fee");
    }

    private static String tier(CreditPart part, Report report, String said) {
        boolean several = report.objectives().size() > 1;
        String of = several ? report.objectives().get(part.objective()).kind() + " " : "";
        return said + "“" + of + "below " + Figures.percent(part.belowPercent()) + "”: "
                + Figures.percent(part.percentOfFee());
    }
}
