package io.nines.timeline.agreement;

import static io.nines.timeline.agreement.Months.DAY;
import static io.nines.timeline.agreement.Months.HOUR;
import static io.nines.timeline.agreement.Months.MINUTE;
import static io.nines.timeline.agreement.Months.SEPTEMBER;
import static io.nines.timeline.agreement.Months.api;
import static io.nines.timeline.agreement.Months.at;
import static io.nines.timeline.agreement.Months.down;
import static io.nines.timeline.agreement.Months.minutes;
import static io.nines.timeline.agreement.Months.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.terms.Credit;
import io.nines.timeline.terms.CreditRules;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.Denominator;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.OutageRule;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.ReportingPeriod.Unit;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import io.nines.timeline.terms.UnknownTime;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Contracts that companies published, each with figures worked out by hand. */
class WorkedContractsTest {
    private static final Terms MONTHLY = Terms.monthly(ZoneOffset.UTC);

    private static AgreementReport report(Terms terms, Facts facts, Interval period) {
        return AgreementReport.of(Agreement.of(TermsVersion.of(0, terms, "api")), facts, period);
    }

    private static CheckCounts everySlot(Interval period, long slotMillis, int checks, IntUnaryOperator failed) {
        CheckCounts.Builder counts = new CheckCounts.Builder();
        int slot = 0;
        for (long at = period.start(); at < period.end(); at += slotMillis) {
            counts.add(at, checks, failed.applyAsInt(slot++));
        }
        return counts.build();
    }

    private static Facts apiChecks(CheckCounts counts) {
        return Facts.of(Long.MAX_VALUE, Map.of("api", ComponentHistory.NOTHING.withChecks(counts)));
    }

    /** 6 of 525,600 minutes: 1 - 6/525600 = 99.99885844... */
    @Test
    void swrve2014SixMinutesInAYearAreNeverAHundredPercent() {
        Terms yearly = MONTHLY.withPeriod(new ReportingPeriod.Calendar(Unit.YEAR, ZoneOffset.UTC))
                .withObjectives(List.of(Objective.Availability.of("99.9")));
        AgreementReport year = report(
                yearly, api(down(minutes("2014-05-01T12:00:00Z", 6))), period(Unit.YEAR, "2014-01-01", ZoneOffset.UTC));
        assertThat(year.attainmentPercent()).hasToString("99.998858");
        assertThat(year.displayed()).isEqualTo("99.998%");
        assertThat(year.denominatorMillis()).isEqualTo(525_600 * MINUTE);
        assertThat(year.errorBudget().allowedMillis()).isEqualTo(31_536_000);
        assertThat(year.errorBudget().leftMillis()).isEqualTo(31_536_000 - 6 * MINUTE);
        assertThat(year.met()).isTrue();
    }

    /** A minute is down if more than 5 % of its checks failed: 60 of 43,200 are, 1 - 60/43200 = 99.86111...; 100 at exactly 5 % are not. */
    @Test
    void atlassianSixtyOf43200Minutes() {
        Terms terms = MONTHLY.withMeasure(new Measure.FailedSlots(MINUTE, new BigDecimal("5")))
                .withObjectives(List.of(Objective.Availability.of(
                        "99.9",
                        CreditTier.of("99.9", "10"),
                        CreditTier.of("99.0", "25"),
                        CreditTier.of("95.0", "50"))));
        CheckCounts checks = everySlot(SEPTEMBER, MINUTE, 20, minute -> minute < 60 ? 2 : minute < 160 ? 1 : 0);
        AgreementReport month = report(terms, apiChecks(checks), SEPTEMBER);
        assertThat(month.countedDownMillis()).isEqualTo(60 * MINUTE);
        assertThat(month.denominatorMillis()).isEqualTo(43_200 * MINUTE);
        assertThat(month.attainmentPercent()).hasToString("99.861111");
        assertThat(month.met()).isFalse();
        assertThat(month.credit().percentOfFee()).isEqualByComparingTo("10");
    }

    private static final Terms S3 = MONTHLY.withMeasure(new Measure.ErrorRate(5 * MINUTE))
            .withUnknown(UnknownTime.AS_UP)
            .withObjectives(List.of(Objective.Availability.of(
                    "99.9", CreditTier.of("99.9", "10"), CreditTier.of("99.0", "25"), CreditTier.of("95.0", "100"))));

    /**
     * 8,640 slots of five minutes. The figure is 100 % less the mean of their error rates, so failing half of the requests in 16 of
     * them costs 8/8640 = 0.09259 %, which is within 99.9; the same in 18 is 9/8640 = 0.104166 %.
     */
    @Test
    void s3MeanOfErrorRatesAndTiers() {
        assertThat(s3(16, 5).attainmentPercent()).hasToString("99.907407");
        assertThat(s3(16, 5).credit().percentOfFee()).isEqualByComparingTo("0");
        assertThat(s3(18, 5).attainmentPercent()).hasToString("99.895833");
        assertThat(s3(18, 5).credit().percentOfFee()).isEqualByComparingTo("10");
        assertThat(s3(87, 10).attainmentPercent()).hasToString("98.993055");
        assertThat(s3(87, 10).credit().percentOfFee()).isEqualByComparingTo("25");
        assertThat(s3(433, 10).attainmentPercent()).hasToString("94.988425");
        assertThat(s3(433, 10).credit().percentOfFee()).isEqualByComparingTo("100");
    }

    /** Exactly on a tier's bound it is not reached: 432 of 8,640 slots are 5 %. */
    @Test
    void s3ExactlyOnABoundIsTheTierAbove() {
        assertThat(s3(432, 10).attainmentPercent()).hasToString("95");
        assertThat(s3(432, 10).credit().percentOfFee()).isEqualByComparingTo("25");
    }

    /** A mean of thirds stays exact: one failed of three in three slots is one slot of 8,640. */
    @Test
    void s3RatesThatHaveNoDecimalStayExact() {
        CheckCounts checks = everySlot(SEPTEMBER, 5 * MINUTE, 3, slot -> slot < 3 ? 1 : 0);
        assertThat(report(S3, apiChecks(checks), SEPTEMBER).counted()).isEqualTo(Fraction.of(5 * MINUTE));
    }

    /** No requests, no error: the slots without any count as available. */
    @Test
    void s3SlotsWithoutRequestsHaveNoErrors() {
        AgreementReport month = report(
                S3,
                apiChecks(new CheckCounts.Builder().add(SEPTEMBER.start(), 4, 4).build()),
                SEPTEMBER);
        assertThat(month.countedDownMillis()).isEqualTo(5 * MINUTE);
        assertThat(month.denominatorMillis()).isEqualTo(30 * DAY);
        assertThat(month.coverage()).isEqualTo(new Coverage(5 * MINUTE, 30 * DAY));
    }

    private static AgreementReport s3(int slots, int failedOfTen) {
        return report(
                S3, apiChecks(everySlot(SEPTEMBER, 5 * MINUTE, 10, slot -> slot < slots ? failedOfTen : 0)), SEPTEMBER);
    }

    /** 59 s do not count, 60 s do, 3 min 59 s count as 3 min: 4 of 43,200 minutes. */
    @Test
    void googleOneOrMoreConsecutiveWholeMinutes() {
        long start = at("2026-09-10T10:00:30Z");
        Terms terms = MONTHLY.withOutages(OutageRule.WHOLE_MINUTES)
                .withObjectives(List.of(Objective.Availability.of(
                        "99.99",
                        CreditTier.of("99.99", "10"),
                        CreditTier.of("99.0", "25"),
                        CreditTier.of("95.0", "50"))))
                .withCredits(new CreditRules(new BigDecimal("50"), 30, true));
        AgreementReport month = report(
                terms,
                api(down(
                        new Interval(start, start + 59_000),
                        new Interval(start + HOUR, start + HOUR + 60_000),
                        new Interval(start + 2 * HOUR, start + 2 * HOUR + 239_000))),
                SEPTEMBER);
        assertThat(month.grossDownMillis()).isEqualTo(59_000 + 60_000 + 239_000);
        assertThat(month.countedDownMillis()).isEqualTo(4 * MINUTE);
        assertThat(month.excludedTotals().get(Clause.SHORT_OUTAGE).downtime()).isEqualTo(Fraction.of(59_000));
        assertThat(month.excludedTotals().get(Clause.PARTIAL_UNIT).downtime()).isEqualTo(Fraction.of(59_000));
        assertThat(month.attainmentPercent()).hasToString("99.99074");
        assertThat(month.credit().percentOfFee()).isEqualByComparingTo("0");
        assertThat(month.credit().claimBy()).isEqualTo(at("2026-10-31T00:00:00Z"));
    }

    /**
     * The last 365 days, of which the customer was there for 100: the 265 before count as available. 5 hours down: of 8,760 hours
     * that is 99.942922 %, below 99.95; without those days it would be 5 of 2,400.
     */
    @Test
    void ec2Of2008DaysBeforeTheContractCountAsAvailable() {
        Interval year = new Interval(at("2008-12-01T00:00:00Z") - 365 * DAY, at("2008-12-01T00:00:00Z"));
        Terms terms = MONTHLY.withPeriod(new ReportingPeriod.TrailingDays(365, ZoneId.of("America/Los_Angeles")))
                .withDenominator(new Denominator(Treatment.AS_AVAILABLE, Treatment.LEFT_OUT))
                .withObjectives(List.of(Objective.Availability.of("99.95", CreditTier.of("99.95", "10"))))
                .withCredits(new CreditRules(null, 30, true));
        Facts facts = api(down(minutes("2008-10-01T00:00:00Z", 300)));
        Agreement agreement = Agreement.of(TermsVersion.of(year.end() - 100 * DAY, terms, "api"));
        AgreementReport report = AgreementReport.of(agreement, facts, year);
        assertThat(report.denominatorMillis()).isEqualTo(365 * DAY);
        assertThat(report.attainmentPercent()).hasToString("99.942922");
        assertThat(report.credit().percentOfFee()).isEqualByComparingTo("10");
        assertThat(report.coverage().owedMillis()).isEqualTo(100 * DAY);

        AgreementReport later =
                AgreementReport.of(agreement, facts.withCredited(List.of(minutes("2008-10-01T00:00:00Z", 300))), year);
        assertThat(later.attainmentPercent()).hasToString("100");
        assertThat(later.excludedTotals().get(Clause.CREDITED_BEFORE).downtime())
                .isEqualTo(Fraction.of(5 * HOUR));
    }

    /**
     * Slack: planned downtime with 48 hours' notice and of at most ten hours a year does not count; below 99.99 % in a quarter a
     * hundred times what the downtime cost is owed. Windows: 6 h in January with notice, 3 h in March with 47 h notice, 5 h in May
     * with notice, of which 4 h fit into the year. So 3 h count in the first quarter and 1 h in the second.
     */
    @Test
    void slackNoticeAndCap() {
        Terms terms = MONTHLY.withPeriod(new ReportingPeriod.Calendar(Unit.QUARTER, ZoneOffset.UTC))
                .withMaintenance(PlannedMaintenance.any(Treatment.AS_AVAILABLE)
                        .withNotice(48 * HOUR)
                        .withCaps(null, 10 * HOUR, PlannedMaintenance.Cap.PLANNED_DOWNTIME))
                .withObjectives(List.of(Objective.Availability.of(
                        "99.99",
                        new CreditTier(new BigDecimal("99.99"), new Credit.PriceOfDowntime(new BigDecimal("100"))))));
        Interval january = minutes("2026-01-10T00:00:00Z", 360);
        Interval march = minutes("2026-03-10T00:00:00Z", 180);
        Interval may = minutes("2026-05-10T00:00:00Z", 300);
        Facts facts = api(down(january, march, may))
                .withWindows(List.of(
                        MaintenanceWindow.announced("jan", january.start() - 48 * HOUR, january, "api"),
                        MaintenanceWindow.announced("mar", march.start() - 47 * HOUR, march, "api"),
                        MaintenanceWindow.announced("may", may.start() - 72 * HOUR, may, "api")));
        TermsVersion version = TermsVersion.of(0, terms, "api").withFee(new Fee(new BigDecimal("2160"), "USD"));
        AgreementReport first =
                AgreementReport.of(Agreement.of(version), facts, period(Unit.QUARTER, "2026-01-01", ZoneOffset.UTC));
        assertThat(first.countedDownMillis()).isEqualTo(3 * HOUR);
        assertThat(first.maintenance())
                .extracting(WindowFigure::verdict)
                .containsExactly(WindowFigure.Verdict.IN_TIME, WindowFigure.Verdict.SHORT_NOTICE);
        assertThat(first.maintenance().get(1).noticeMillis()).isEqualTo(47 * HOUR);
        // 90 days are 2,160 hours, so an hour costs one dollar.
        assertThat(first.credit().amount()).isEqualByComparingTo("300.00");
        AgreementReport second =
                AgreementReport.of(Agreement.of(version), facts, period(Unit.QUARTER, "2026-04-01", ZoneOffset.UTC));
        assertThat(second.countedDownMillis()).isEqualTo(HOUR);
        assertThat(second.maintenance().get(0).overCapMillis()).isEqualTo(HOUR);
        assertThat(second.excluded())
                .containsExactly(new Exclusion(
                        Clause.PLANNED_MAINTENANCE,
                        "may",
                        "api",
                        minutes("2026-05-10T00:00:00Z", 240),
                        Fraction.ZERO,
                        Fraction.of(4 * HOUR)));
        // 91 days are 2,184 hours: 216000 / 2184.
        assertThat(second.credit().amount()).isEqualByComparingTo("98.90");
    }
}
