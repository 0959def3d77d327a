package io.nines.query.reports.paper;

import io.nines.reports.Report;
import io.nines.reports.Report.Budget;
import io.nines.reports.Report.Corrected;
import io.nines.reports.Report.Credit;
import io.nines.reports.Report.Evidence;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Mark;
import io.nines.reports.Report.Outage;
import io.nines.reports.Report.Proven;
import io.nines.reports.Report.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables that a report has as CSV; the first is the usual one. Columns are those of the report's JSON, in snake case. */
public enum CsvTable {
    /**
     * Every outage of the period, one a row, in order of start. {@code evidence} has, for each outage that checks found within it,
     * {@code id component topic/partition:first-last}, by offsets of the log.
     */
    OUTAGES(
            "from",
            "to",
            "whole_from",
            "whole_to",
            "ongoing",
            "length_millis",
            "counted_millis",
            "components",
            "incidents",
            "evidence") {
        @Override
        void rows(Report report, Resolved resolved, CsvRows rows) {
            for (Outage each : report.outages()) {
                rows.row(
                        each.from(),
                        each.to(),
                        each.wholeFrom(),
                        each.wholeTo(),
                        each.ongoing(),
                        Listed.span(each.from(), each.to()).millis(),
                        each.countedMillis(),
                        each.components(),
                        each.incidents(),
                        each.evidence().stream().map(CsvTable::evidence).toList());
            }
        }
    },
    /** Every stretch that does not count, and the clause that says so. */
    EXCLUDED("clause", "subject", "component", "from", "to", "left_out_millis", "down_millis") {
        @Override
        void rows(Report report, Resolved resolved, CsvRows rows) {
            for (Excluded each : report.excluded()) {
                rows.row(
                        each.clause(),
                        each.subject(),
                        each.component(),
                        each.from(),
                        each.to(),
                        each.leftOutMillis(),
                        each.downMillis());
            }
        }
    },
    /** Every window of maintenance, and what the terms make of it; {@code announced_position} is that of its first record. */
    MAINTENANCE(
            "id",
            "components",
            "from",
            "to",
            "cancelled",
            "verdict",
            "notice_millis",
            "needed_millis",
            "planned_millis",
            "in_time_millis",
            "short_notice_millis",
            "over_cap_millis",
            "overrun_millis",
            "announced_position") {
        @Override
        void rows(Report report, Resolved resolved, CsvRows rows) {
            for (Window each : report.maintenance()) {
                rows.row(
                        each.id(),
                        each.components(),
                        each.from(),
                        each.to(),
                        each.cancelled(),
                        each.verdict(),
                        each.noticeMillis(),
                        each.neededMillis(),
                        each.plannedMillis(),
                        each.inTimeMillis(),
                        each.shortNoticeMillis(),
                        each.overCapMillis(),
                        each.overrunMillis(),
                        each.announcements().isEmpty()
                                ? null
                                : each.announcements().get(0).position());
            }
        }
    },
    /** Every correction, with its reason and evidence as far as those were not removed, and what it changed. */
    CORRECTIONS(
            "id",
            "components",
            "from",
            "to",
            "as",
            "category",
            "standing",
            "reason",
            "evidence",
            "recorded_position",
            "recorded_at",
            "recorded_by",
            "approved_position",
            "approved_by",
            "withdrawn_position",
            "withdrawn_by",
            "counted_down_change_millis",
            "denominator_change_millis",
            "attainment_percent_without") {
        @Override
        void rows(Report report, Resolved resolved, CsvRows rows) {
            for (Corrected each : report.corrections()) {
                rows.row(
                        each.id(),
                        each.components(),
                        each.from(),
                        each.to(),
                        each.as().name().toLowerCase(Locale.ROOT),
                        each.category(),
                        each.standing(),
                        resolved.text(each.reason()),
                        resolved.text(each.evidence()),
                        each.recorded().position(),
                        each.recorded().recordedAt(),
                        resolved.author(each.recorded().author()),
                        position(each.approved()),
                        author(each.approved(), resolved),
                        position(each.withdrawn()),
                        author(each.withdrawn(), resolved),
                        each.countedDownChangeMillis(),
                        each.denominatorChangeMillis(),
                        each.attainmentPercentWithout());
            }
        }
    },
    /** One row of head figures. */
    SUMMARY(
            "agreement",
            "customer",
            "title",
            "period",
            "from",
            "to",
            "position",
            "recorded_at",
            "chain",
            "through",
            "rules",
            "tzdata",
            "provisional",
            "attainment_percent",
            "displayed",
            "objective_percent",
            "met",
            "denominator_millis",
            "gross_down_millis",
            "counted_down_millis",
            "budget_allowed_millis",
            "budget_spent_millis",
            "budget_left_millis",
            "burn_rate",
            "coverage_percent",
            "unknown_millis",
            "credit_percent_of_fee",
            "credit_amount",
            "credit_currency",
            "claim_by") {
        @Override
        void rows(Report report, Resolved resolved, CsvRows rows) {
            Optional<Budget> budget = Optional.ofNullable(report.errorBudget());
            Optional<Credit> credit = Optional.ofNullable(report.credit());
            rows.row(
                    report.agreement(),
                    report.customer(),
                    report.title(),
                    report.period(),
                    report.from(),
                    report.to(),
                    report.asOf().position(),
                    report.asOf().recordedAt(),
                    report.asOf().chain(),
                    report.through(),
                    report.rules(),
                    report.tzdata(),
                    report.provisional(),
                    report.attainmentPercent(),
                    report.displayed(),
                    report.objectivePercent(),
                    report.met(),
                    report.denominatorMillis(),
                    report.grossDownMillis(),
                    report.countedDownMillis(),
                    budget.map(Budget::allowedMillis).orElse(null),
                    budget.map(Budget::spentMillis).orElse(null),
                    budget.map(Budget::leftMillis).orElse(null),
                    budget.map(Budget::burnRate).orElse(null),
                    report.coveragePercent(),
                    report.unknownMillis(),
                    credit.map(Credit::percentOfFee).orElse(null),
                    credit.map(Credit::amount).orElse(null),
                    credit.map(Credit::currency).orElse(null),
                    credit.map(Credit::claimBy).orElse(null));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> columns;

    CsvTable(String... columns) {
        this.columns = List.of(columns);
    }

    abstract void rows(Report report, Resolved resolved, CsvRows rows);

    /** The head row. */
    public List<String> columns() {
        return columns;
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
        Proven any = each.first() == null ? each.last() : each.first();
        String offsets = any == null
                ? "position " + each.position()
                : any.topic() + "/" + any.partition() + ":" + offset(each.first()) + "-" + offset(each.last());
        return each.outage() + " " + each.component() + " " + offsets;
    }

    private static String offset(Proven proven) {
        return proven == null ? "" : String.valueOf(proven.offset());
    }

    private static Long position(Mark mark) {
        return mark == null ? null : mark.position();
    }

    private static String author(Mark mark, Resolved resolved) {
        return mark == null ? null : resolved.author(mark.author());
    }
}
