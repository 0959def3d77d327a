package io.nines.query.reports.paper;

import java.util.List;

/**
 * A report in words and drawings, as templates place them. Null is what there is nothing of.
 *
 * @param agreement such as {@code Agreement QM-2231, revision 4}
 * @param name what the agreement is called
 */
public record ReportPage(
        String title,
        String period,
        String customer,
        String agreement,
        String id,
        String name,
        List<Fact> facts,
        Verdict verdict,
        Due due,
        List<Tile> tiles,
        Drawn budget,
        Drawn chart,
        List<Table> tables,
        Issued issued,
        Check check,
        Foot foot,
        Links links) {

    /** Something said under its label. */
    public record Fact(String label, String value) {}

    /** The one sentence, its mark, what it means, and what limits it. */
    public record Verdict(String mark, String headline, String lead, List<String> notes) {}

    /** What is owed. */
    public record Due(String label, String amount, List<String> notes) {}

    /** A figure with what it is of. */
    public record Tile(String label, String figure, String of) {}

    /** A chart with its heading, of the widths it is looked at in. */
    public record Drawn(
            String id, String title, String hint, Chart wide, Chart slim, Chart paper, List<String> after) {}

    /** How anybody can check the report. */
    public record Check(String position, String recorded, String command, String chain, String through, String rules) {}

    /**
     * What was sealed, and how that is verified.
     *
     * @param changes where it is told what the record has changed since; null: nothing, or that was not looked at
     */
    public record Issued(String report, String time, String sha256, String command, String changes) {}

    /** What a page speaks from. */
    public record Foot(String position, String time, String chain, String shortChain) {
        static Foot of(io.nines.reports.Report.AsOf asOf) {
            return new Foot(
                    Figures.grouped(asOf.position()),
                    PaperTimes.utc(asOf.recordedAt()),
                    asOf.chain(),
                    Figures.shortHex(asOf.chain()));
        }
    }

    /**
     * Where the same is to be had otherwise; each may be null.
     *
     * @param back to all agreements, or to the customer's
     */
    public record Links(String back, String pdf, String json, String csv) {
        /** Nowhere. */
        public static final Links NONE = new Links(null, null, null, null);
    }

    /** A table of it. */
    public Table table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
