package io.nines.query.reports;

import io.nines.http.Caller;
import io.nines.query.reading.AsOf;
import io.nines.query.reports.PortfolioAnswer.Budget;
import io.nines.query.reports.PortfolioAnswer.Counts;
import io.nines.query.reports.PortfolioAnswer.Credit;
import io.nines.query.reports.PortfolioAnswer.Line;
import io.nines.query.reports.PortfolioAnswer.Meaning;
import io.nines.query.reports.PortfolioAnswer.Sum;
import io.nines.query.reports.paper.Standing;
import io.nines.query.reports.paper.Standing.Told;
import io.nines.reports.Contract;
import io.nines.reports.Decimals;
import io.nines.reports.Report;
import io.nines.reports.ReportPeriod;
import io.nines.reports.Reports;
import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.CreditDue;
import io.nines.timeline.agreement.ErrorBudget;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Puts all agreements next to one another. */
@Singleton
class Portfolio {
    private static final Comparator<Ranked> WORST_FIRST = Comparator.comparing(Ranked::standing)
            .thenComparing(Ranked::left)
            .thenComparing(ranked -> ranked.line().customer())
            .thenComparing(ranked -> ranked.line().agreement());

    private final ReportTables tables;

    Portfolio(ReportTables tables) {
        this.tables = tables;
    }

    /** A line, and where it belongs. */
    private record Ranked(Standing standing, Fraction left, Line line) {}

    /** 400 if the period is none. */
    PortfolioAnswer of(AskedReport subject, String customerOrNull, Caller caller, AsOf asOf) {
        subject.check();
        List<Contract> contracts = tables.agreements().all(caller, asOf).stream()
                .filter(contract -> customerOrNull == null || customerOrNull.equals(contract.customer()))
                .toList();
        TableSource source = tables.asOf(
                asOf,
                contracts.stream()
                        .flatMap(contract -> contract.components().stream())
                        .toList());
        List<Ranked> ranked = contracts.stream()
                .map(contract -> ranked(source, contract, subject.of(contract, source.through())))
                .filter(Objects::nonNull)
                .sorted(WORST_FIRST)
                .toList();
        return new PortfolioAnswer(
                subject.text(),
                customerOrNull,
                asOf.through(),
                asOf,
                Report.RULES,
                Reports.TZDATA,
                Meaning.RULES,
                counts(ranked),
                sums(ranked),
                ranked.stream().map(Ranked::line).toList());
    }

    /** Null: the agreement is not in force in the period. */
    private static Ranked ranked(TableSource source, Contract contract, ReportPeriod period) {
        if (contract.inForce().intersect(period.interval()).isEmpty()) {
            return null;
        }
        AgreementReport figures = Reports.summary(source, contract, period);
        Report.Budget budget = Report.Budget.of(figures.errorBudget());
        long through = source.through(contract);
        Standing standing = Standing.of(told(figures, budget, period, through));
        Long runsOut = Standing.runsOutAt(budget, period.interval(), through);
        BigDecimal attained = Decimals.percent(figures.attainmentPercent());
        Line line = new Line(
                contract.id(),
                contract.customer(),
                contract.title(),
                zone(contract, period),
                Instant.ofEpochMilli(period.interval().start()),
                Instant.ofEpochMilli(period.interval().end()),
                figures.provisional(),
                standing.verdict(),
                figures.objective() == null
                        ? null
                        : Decimals.percent(figures.objective().percent()),
                attained,
                Percent.displayed(attained),
                figures.met(),
                Decimals.percent(figures.coverage().percent()),
                budget == null ? null : Budget.of(budget),
                runsOut == null ? null : Instant.ofEpochMilli(runsOut),
                figures.credit() == null ? null : credit(figures.credit()));
        return new Ranked(standing, left(figures.errorBudget()), line);
    }

    private static String zone(Contract contract, ReportPeriod period) {
        ZoneId zone =
                contract.agreement().of(period.interval()).terms().period().zone();
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static Told told(AgreementReport figures, Report.Budget budget, ReportPeriod period, long through) {
        return new Told(
                figures.met(),
                figures.provisional(),
                figures.forecast() == null ? null : figures.forecast().canStillBeMet(),
                figures.coverage().percent(),
                budget,
                period.interval(),
                through);
    }

    /** Of the budget, the share that is left; the whole of it where nothing is promised. */
    private static Fraction left(ErrorBudget budget) {
        if (budget == null || budget.spent().isZero()) {
            return Fraction.ONE;
        }
        // where nothing is allowed, the more was spent the worse: below whatever a budget can be overspent in a period
        return budget.allowed().isZero()
                ? Fraction.ZERO.minus(Fraction.of(Long.MAX_VALUE).plus(budget.spent()))
                : Fraction.ONE.minus(budget.spent().over(budget.allowed()));
    }

    private static Credit credit(CreditDue due) {
        return new Credit(Decimals.percent(due.percentOfFee()), due.amount(), due.currency());
    }

    private static Counts counts(List<Ranked> all) {
        return new Counts(
                count(all, Standing.MISSED),
                count(all, Standing.AT_RISK),
                count(all, Standing.UNCLEAR),
                count(all, Standing.ON_COURSE));
    }

    private static int count(List<Ranked> all, Standing standing) {
        return (int)
                all.stream().filter(ranked -> ranked.standing() == standing).count();
    }

    private static List<Sum> sums(List<Ranked> all) {
        Map<String, Sum> sums = new TreeMap<>();
        for (Ranked ranked : all) {
            Credit credit = ranked.line().credit();
            if (credit != null && credit.amount() != null && credit.amount().signum() > 0) {
                sums.merge(
                        credit.currency(),
                        new Sum(credit.currency(), credit.amount(), 1),
                        (one, other) ->
                                new Sum(one.currency(), one.amount().add(other.amount()), one.agreements() + 1));
            }
        }
        return List.copyOf(sums.values());
    }
}
