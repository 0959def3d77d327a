package io.nines.reports;

import io.nines.timeline.Percent;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.Coverage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;

/** Makes reports. The same record gives the same report, wherever it is kept. */
public final class Reports {
    /** Version of the zone data that this Java platform has. */
    public static final String TZDATA = ZoneRulesProvider.getVersions("UTC").lastKey();

    private Reports() {}

    /**
     * The report on an agreement; null: there is no such agreement.
     *
     * @param period as {@link ReportPeriod#parse} reads it
     * @throws IllegalArgumentException if that is no period
     */
    public static Report of(ReportSource source, String agreement, String period) {
        Contract contract = Contract.after(source.agreement(agreement));
        return contract == null ? null : of(source, contract, ReportPeriod.parse(period, contract, source.through()));
    }

    /** The report on an agreement, or on the draft of one. */
    public static Report of(ReportSource source, Contract contract, ReportPeriod period) {
        long through = source.through(contract);
        Reckoned reckoned = Reckoned.of(source, contract, period.interval());
        AgreementReport figures = reckoned.figures();
        Sections sections = new Sections(contract, reckoned);
        Coverage coverage = figures.coverage();
        BigDecimal attained = Decimals.percent(figures.attained());
        return new Report(
                contract.id(),
                contract.customer(),
                contract.title(),
                period.name(),
                Instant.ofEpochMilli(period.interval().start()),
                Instant.ofEpochMilli(period.interval().end()),
                source.asOf(),
                through == Long.MIN_VALUE ? null : Instant.ofEpochMilli(through),
                Report.RULES,
                TZDATA,
                figures.provisional(),
                attained,
                Percent.displayed(attained),
                figures.objective() == null
                        ? null
                        : Decimals.percent(figures.objective().percent()),
                figures.met(),
                figures.denominatorMillis(),
                figures.grossDownMillis(),
                figures.countedDownMillis(),
                sections.budget(),
                Decimals.percent(coverage.percent()),
                coverage.owedMillis() - coverage.knownMillis(),
                sections.coverage(),
                sections.forecast(),
                sections.terms(),
                sections.objectives(),
                Outages.of(source, contract.agreement(), through, figures.outages()),
                sections.excludedTotals(),
                sections.excluded(),
                sections.maintenance(),
                sections.corrections(),
                sections.latency(),
                sections.credit());
    }

    /** Only the figures: without incidents, and without what proves outages. */
    public static AgreementReport summary(ReportSource source, Contract contract, ReportPeriod period) {
        return Reckoned.of(source, contract, period.interval()).figures();
    }
}
