package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.Clause;
import io.nines.timeline.agreement.CorrectionFigure;
import io.nines.timeline.agreement.CreditDue;
import io.nines.timeline.agreement.Exclusion;
import io.nines.timeline.agreement.Forecast;
import io.nines.timeline.agreement.ObjectiveFigure;
import io.nines.timeline.agreement.WindowFigure;
import io.nines.timeline.terms.Objective;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Writes figures as the sections of a report. */
final class Sections {
    private static final Comparator<Exclusion> BY_START = Comparator.<Exclusion>comparingLong(
                    each -> each.span().start())
            .thenComparing(each -> Objects.toString(each.component(), ""))
            .thenComparing(Exclusion::clause)
            .thenComparing(each -> Objects.toString(each.subject(), ""));

    private final Contract contract;
    private final AgreementReport figures;
    private final Findings findings;

    Sections(Contract contract, Reckoned reckoned) {
        this.contract = contract;
        this.figures = reckoned.figures();
        this.findings = reckoned.findings();
    }

    Report.Budget budget() {
        return Report.Budget.of(figures.errorBudget());
    }

    List<Report.Covered> coverage() {
        return figures.coverages().entrySet().stream()
                .map(each -> new Report.Covered(
                        each.getKey(),
                        Decimals.percent(each.getValue().percent()),
                        each.getValue().owedMillis() - each.getValue().knownMillis()))
                .toList();
    }

    Report.Outlook forecast() {
        Forecast forecast = figures.forecast();
        return forecast == null
                ? null
                : new Report.Outlook(
                        forecast.aheadMillis(), Decimals.percent(forecast.best()), forecast.canStillBeMet());
    }

    List<Report.TermsInForce> terms() {
        Interval owed = figures.period().intersect(contract.inForce());
        return contract.versions().stream()
                .filter(version -> !contract.span(version).intersect(owed).isEmpty())
                .map(version -> new Report.TermsInForce(
                        version.number(),
                        version.effectiveFrom(),
                        version.position(),
                        version.recordedAt(),
                        version.author(),
                        version.agreed().components(),
                        version.agreed().fee(),
                        version.agreed().terms()))
                .toList();
    }

    List<Report.Promise> objectives() {
        return figures.objectives().stream().map(Sections::promise).toList();
    }

    private static Report.Promise promise(ObjectiveFigure figure) {
        Objective objective = figure.objective();
        boolean isLatency = objective instanceof Objective.Latency;
        return new Report.Promise(
                isLatency ? "latency" : "availability",
                Decimals.percent(objective.percent()),
                isLatency ? Decimals.millis(((Objective.Latency) objective).limitMicros()) : null,
                Decimals.percent(figure.attained()),
                figure.met(),
                isLatency ? figure.checks() : null,
                isLatency ? figure.within() : null);
    }

    List<Report.Total> excludedTotals() {
        return new TreeMap<>(figures.excludedTotals())
                .entrySet().stream()
                        .map(each -> new Report.Total(
                                word(each.getKey()),
                                each.getValue().leftOut().floor(),
                                each.getValue().downtime().floor()))
                        .toList();
    }

    List<Report.Excluded> excluded() {
        Map<Clause, WholeMillis> leftOut = new EnumMap<>(Clause.class);
        Map<Clause, WholeMillis> downtime = new EnumMap<>(Clause.class);
        return figures.excluded().stream()
                .sorted(BY_START)
                .map(each -> new Report.Excluded(
                        word(each.clause()),
                        each.subject(),
                        each.component(),
                        instant(each.span().start()),
                        instant(each.span().end()),
                        of(leftOut, each.clause()).next(each.leftOut()),
                        of(downtime, each.clause()).next(each.downtime())))
                .toList();
    }

    private static WholeMillis of(Map<Clause, WholeMillis> sums, Clause clause) {
        return sums.computeIfAbsent(clause, any -> new WholeMillis());
    }

    List<Report.Window> maintenance() {
        return figures.maintenance().stream().map(this::window).toList();
    }

    private Report.Window window(WindowFigure figure) {
        PlannedWindow window = findings.windows().get(figure.id());
        Set<String> mine =
                contract.agreement().at(figure.span().start()).components().keySet();
        return new Report.Window(
                figure.id(),
                window.components().stream().filter(mine::contains).sorted().toList(),
                instant(figure.span().start()),
                instant(figure.span().end()),
                figure.cancelled(),
                figure.noticeMillis(),
                figure.neededMillis(),
                word(figure.verdict()),
                figure.plannedMillis(),
                figure.inTimeMillis(),
                figure.shortNoticeMillis(),
                figure.overCapMillis(),
                figure.overrunMillis(),
                window.said().stream().map(Sections::announcement).toList());
    }

    private static Report.Announcement announcement(PlannedWindow.Said said) {
        return new Report.Announcement(
                said.position(),
                said.recordedAt(),
                instant(said.span().start()),
                instant(said.span().end()),
                said.cancelled());
    }

    List<Report.Corrected> corrections() {
        return figures.corrections().stream().map(this::corrected).toList();
    }

    private Report.Corrected corrected(CorrectionFigure figure) {
        RecordedCorrection correction =
                findings.corrections().get(figure.correction().id());
        Set<String> mine = contract.components();
        return new Report.Corrected(
                correction.id(),
                correction.said().components().stream()
                        .filter(mine::contains)
                        .sorted()
                        .toList(),
                correction.said().from(),
                correction.said().to(),
                correction.said().as(),
                correction.said().category(),
                correction.said().reason(),
                correction.said().evidence(),
                correction.recorded(),
                correction.approved(),
                correction.withdrawn(),
                word(figure.standing()),
                figure.countedChange().ceil(),
                figure.denominatorChange().floor(),
                Decimals.percent(figure.attainedWithout()));
    }

    Report.Latency latency() {
        boolean spokenOf = contract.versions().stream()
                .filter(version ->
                        !contract.span(version).intersect(figures.period()).isEmpty())
                .flatMap(version -> version.terms().objectives().stream())
                .anyMatch(Objective.Latency.class::isInstance);
        if (!spokenOf) {
            return null;
        }
        LatencyTally tally = findings.latencies();
        if (tally.count() == 0) {
            return new Report.Latency(0, null, null, null, null);
        }
        long[] micros = tally.quantiles(500, 950, 990, 999);
        return new Report.Latency(
                tally.count(),
                Decimals.millis(micros[0]),
                Decimals.millis(micros[1]),
                Decimals.millis(micros[2]),
                Decimals.millis(micros[3]));
    }

    Report.Credit credit() {
        CreditDue due = figures.credit();
        return due == null
                ? null
                : new Report.Credit(
                        Decimals.percent(due.percentOfFee()),
                        due.amount(),
                        due.currency(),
                        parts(due.owed()),
                        parts(due.forgone()),
                        due.capped(),
                        due.claimBy() == null ? null : instant(due.claimBy()));
    }

    private List<Report.CreditPart> parts(List<CreditDue.Part> parts) {
        return parts.stream()
                .map(part -> new Report.CreditPart(
                        objectives(figures).indexOf(part.objective()),
                        Decimals.percent(part.tier().belowPercent()),
                        Decimals.percent(part.ofFee())))
                .toList();
    }

    private static List<Objective> objectives(AgreementReport figures) {
        return figures.objectives().stream().map(ObjectiveFigure::objective).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
