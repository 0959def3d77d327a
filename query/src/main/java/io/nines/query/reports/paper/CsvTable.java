package io.nines.query.reports.paper;

import io.nines.log.Topics;
import io.nines.reports.Report;
import io.nines.reports.Report.Budget;
import io.nines.reports.Report.Corrected;
import io.nines.reports.Report.Credit;
import io.nines.reports.Report.Evidence;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Mark;
import io.nines.reports.Report.Outage;
import io.nines.reports.Report.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The tables that a report has as CSV; the first is the usual one. Columns are those of the report's JSON, in snake case. */
public enum CsvTable {
    /**
     * Every outage of the period, one a row, in order of start. {@code evidence} has, for each outage that checks found within it,
     * {@code id component topic/partition:first-last}, by offsets of the log, and for each time in which it was only partly down
     * or degraded {@code partial component position n} of the event that says so; {@code status} is the worst of it.
     */
    OUTAGES(CsvColumns.of(Report::outages)
            .with("from", Outage::from)
            .with("to", Outage::to)
            .with("whole_from", Outage::start)
            .with("whole_to", Outage::end)
            .with("ongoing", Outage::ongoing)
            .with("length_millis", each -> Listed.span(each.from(), each.to()).millis())
            .with("counted_millis", Outage::countedMillis)
            .with("components", Outage::components)
            .with("incidents", Outage::incidents)
            .with(
                    "evidence",
                    each -> each.evidence().stream().map(CsvTable::evidence).toList())
            .with("status", Outage::status)),
    /** Every stretch that does not count, and the clause that says so. */
    EXCLUDED(CsvColumns.of(Report::excluded)
            .with("clause", Excluded::clause)
            .with("subject", Excluded::subject)
            .with("component", Excluded::component)
            .with("from", Excluded::from)
            .with("to", Excluded::to)
            .with("left_out_millis", Excluded::leftOutMillis)
            .with("down_millis", Excluded::downMillis)),
    /** Every window of maintenance, and what the terms make of it; {@code announced_position} is that of its first record. */
    MAINTENANCE(CsvColumns.of(Report::maintenance)
            .with("id", Window::id)
            .with("components", Window::components)
            .with("from", Window::from)
            .with("to", Window::to)
            .with("cancelled", Window::cancelled)
            .with("verdict", Window::verdict)
            .with("notice_millis", Window::noticeMillis)
            .with("needed_millis", Window::neededMillis)
            .with("planned_millis", Window::plannedMillis)
            .with("in_time_millis", Window::inTimeMillis)
            .with("short_notice_millis", Window::shortNoticeMillis)
            .with("over_cap_millis", Window::overCapMillis)
            .with("overrun_millis", Window::overrunMillis)
            .with("announced_position", CsvTable::announced)),
    /** Every correction, with its reason and evidence as far as those were not removed, and what it changed. */
    CORRECTIONS(CsvColumns.of(Report::corrections)
            .with("id", Corrected::id)
            .with("components", Corrected::components)
            .with("from", Corrected::from)
            .with("to", Corrected::to)
            .with("as", each -> each.as().name().toLowerCase(Locale.ROOT))
            .with("category", Corrected::category)
            .with("standing", Corrected::standing)
            .with("reason", (each, resolved) -> resolved.text(each.reason()))
            .with("evidence", (each, resolved) -> resolved.text(each.evidence()))
            .with("recorded_position", each -> each.recorded().position())
            .with("recorded_at", each -> each.recorded().recordedAt())
            .with(
                    "recorded_by",
                    (each, resolved) -> resolved.author(each.recorded().author()))
            .with("approved_position", each -> part(each.approved(), Mark::position))
            .with("approved_by", (each, resolved) -> author(each.approved(), resolved))
            .with("withdrawn_position", each -> part(each.withdrawn(), Mark::position))
            .with("withdrawn_by", (each, resolved) -> author(each.withdrawn(), resolved))
            .with("counted_down_change_millis", Corrected::countedDownChangeMillis)
            .with("denominator_change_millis", Corrected::denominatorChangeMillis)
            .with("attainment_percent_without", Corrected::attainmentPercentWithout)),
    /** One row of head figures. */
    SUMMARY(CsvColumns.<Report>of(report -> List.of(report))
            .with("agreement", Report::agreement)
            .with("customer", Report::customer)
            .with("title", Report::title)
            .with("period", Report::period)
            .with("from", Report::from)
            .with("to", Report::to)
            .with("position", each -> each.asOf().position())
            .with("recorded_at", each -> each.asOf().recordedAt())
            .with("chain", each -> each.asOf().chain())
            .with("through", Report::through)
            .with("rules", Report::rules)
            .with("tzdata", Report::tzdata)
            .with("provisional", Report::provisional)
            .with("attainment_percent", Report::attainmentPercent)
            .with("displayed", Report::displayed)
            .with("objective_percent", Report::objectivePercent)
            .with("met", Report::met)
            .with("denominator_millis", Report::denominatorMillis)
            .with("gross_down_millis", Report::grossDownMillis)
            .with("counted_down_millis", Report::countedDownMillis)
            .with("budget_allowed_millis", each -> part(each.errorBudget(), Budget::allowedMillis))
            .with("budget_spent_millis", each -> part(each.errorBudget(), Budget::spentMillis))
            .with("budget_left_millis", each -> part(each.errorBudget(), Budget::leftMillis))
            .with("burn_rate", each -> part(each.errorBudget(), Budget::burnRate))
            .with("coverage_percent", Report::coveragePercent)
            .with("unknown_millis", Report::unknownMillis)
            .with("credit_percent_of_fee", each -> part(each.credit(), Credit::percentOfFee))
            .with("credit_amount", each -> part(each.credit(), Credit::amount))
            .with("credit_currency", each -> part(each.credit(), Credit::currency))
            .with("claim_by", each -> part(each.credit(), Credit::claimBy)));

    @SuppressWarnings("ImmutableEnumChecker") // nothing is added to them any more
    private final CsvColumns<?> columns;

    CsvTable(CsvColumns<?> columns) {
        this.columns = columns;
    }

    /** The head row. */
    public List<String> columns() {
        return columns.names();
    }

    /** All rows but the head. */
    void write(Report report, Resolved resolved, CsvRows out) {
        columns.write(report, resolved, out);
    }

    /** As a parameter says it, such as {@code outages}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of that word, if there is one. */
    public static Optional<CsvTable> of(String word) {
        return Arrays.stream(values())
                .filter(table -> table.word().equals(word))
                .findFirst();
    }

    private static String evidence(Evidence each) {
        String offsets = each.partition() == null
                ? "position " + each.position()
                : Topics.CHECKS + "/" + each.partition() + ":" + offset(each.firstOffset()) + "-"
                        + offset(each.lastOffset());
        return (each.outage() == null ? each.status() : each.outage()) + " " + each.component() + " " + offsets;
    }

    private static String offset(Long offsetOrNull) {
        return offsetOrNull == null ? "" : offsetOrNull.toString();
    }

    private static Object announced(Window window) {
        return window.announcements().isEmpty()
                ? null
                : window.announcements().get(0).position();
    }

    private static String author(Mark mark, Resolved resolved) {
        return mark == null ? null : resolved.author(mark.author());
    }

    /** Null where there is no whole, either. */
    private static <T> Object part(T wholeOrNull, Function<T, ?> part) {
        return wholeOrNull == null ? null : part.apply(wholeOrNull);
    }
}
