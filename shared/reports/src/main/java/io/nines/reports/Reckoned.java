package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.CreditDue;
import io.nines.timeline.agreement.OutageFigure;
import io.nines.timeline.agreement.TermsVersion;
import io.nines.timeline.terms.ReportingPeriod;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a period, with what they were reckoned from. Where one event is credited once, an outage across the period's
 * start does not count if the period before owed a credit for it, which is reckoned first.
 *
 * @param credited outages of earlier periods that were credited
 */
record Reckoned(AgreementReport figures, Findings findings, List<Interval> credited) {
    /** An outage that goes on for longer than so many periods counts again. */
    private static final int PERIODS_BACK = 24;

    static Reckoned of(ReportSource source, Contract contract, Interval period) {
        return of(source, contract, period, PERIODS_BACK);
    }

    private static Reckoned of(ReportSource source, Contract contract, Interval period, int back) {
        Findings findings = Inquiry.of(source, contract, period);
        AgreementReport figures = AgreementReport.of(contract.agreement(), findings.facts(), period);
        Reckoned plain = new Reckoned(figures, findings, List.of());
        TermsVersion version = contract.agreement().of(period);
        if (back == 0 || !version.terms().credits().oneEventOneCredit() || !plain.wentOnFromBefore()) {
            return plain;
        }
        Interval before = before(version.terms().period(), period);
        return before == null
                ? plain
                : plain.less(of(source, contract, before, back - 1).creditedSince(period), contract);
    }

    private boolean wentOnFromBefore() {
        return figures.outages().stream()
                .anyMatch(outage -> outage.whole().start() < figures.period().start());
    }

    /** Null: the interval is no period of the contract, so no credit was ever due for it. */
    private static Interval before(ReportingPeriod periods, Interval period) {
        if (!periods.is(period)) {
            return null;
        }
        return periods instanceof ReportingPeriod.TrailingDays
                ? periods.around(period.start())
                : periods.around(period.start() - 1);
    }

    private Reckoned less(List<Interval> outages, Contract contract) {
        if (outages.isEmpty()) {
            return this;
        }
        Findings without = findings.withCredited(outages);
        return new Reckoned(
                AgreementReport.of(contract.agreement(), without.facts(), figures.period()), without, outages);
    }

    /** What was credited by the end of this period and goes on into the next one. */
    private List<Interval> creditedSince(Interval next) {
        List<Interval> all = new ArrayList<>(credited);
        CreditDue due = figures.credit();
        if (due != null && due.percentOfFee().signum() > 0) {
            figures.outages().stream()
                    .filter(outage -> !outage.counted().isZero())
                    .map(OutageFigure::whole)
                    .forEach(all::add);
        }
        all.removeIf(outage -> outage.end() <= next.start());
        return all;
    }
}
