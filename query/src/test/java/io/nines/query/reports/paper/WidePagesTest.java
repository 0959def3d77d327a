package io.nines.query.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.query.reports.paper.Portfolio.Entry;
import io.nines.query.reports.paper.Portfolio.Span;
import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report.AsOf;
import io.nines.reports.Report.Budget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidePagesTest {
    private static final Instant THROUGH = Instant.parse("2026-11-21T12:00:00Z");
    private static final AsOf AS_OF = new AsOf(17, THROUGH, Samples.CHAIN);
    private static final Span NOVEMBER = span("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
    private static final Span QUARTER = span("2026-10-01T00:00:00Z", "2027-01-01T00:00:00Z");

    private static Span span(String from, String to) {
        return new Span(ZoneOffset.UTC, Instant.parse(from), Instant.parse(to));
    }

    private static Entry entry(Span span, Instant runsOutAt) {
        return new Entry(
                "/report",
                "Folio Bank",
                "folio",
                "Payouts",
                span,
                Standing.AT_RISK,
                new BigDecimal("99.9"),
                new BigDecimal("99.95"),
                new BigDecimal("100"),
                new Budget(1_000, 900, 100, new BigDecimal("1.300")),
                List.of(),
                runsOutAt,
                BigDecimal.ZERO,
                null,
                null,
                false);
    }

    private static WidePage page(String period, Entry... entries) {
        return new PortfolioDrawing(new Portfolio(period, AS_OF, THROUGH, List.of(entries), null, null)).draw();
    }

    private static Cell cell(WidePage page, int row, int column) {
        return page.tables().get(0).rows().get(row).cells().get(column);
    }

    @Test
    void oneQuarterAmongMonthsIsSaidWithItsOwnDaysAndOfNoneTheDaysAreCounted() {
        WidePage page = page("to-date", entry(NOVEMBER, null), entry(QUARTER, null));
        assertThat(page.sub()).isEqualTo("Each agreement in its own period. Worst first.");
        assertThat(cell(page, 0, 0).note()).isEqualTo("Payouts, 1 – 30 November 2026");
        assertThat(cell(page, 1, 0).note()).isEqualTo("Payouts, 1 October – 31 December 2026");
    }

    @Test
    void ofTheSameMonthTheDaysAreCountedThoughItBeginsAtDifferentInstants() {
        Span berlin = new Span(
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-10-31T23:00:00Z"),
                Instant.parse("2026-11-30T23:00:00Z"));
        WidePage page = page("to-date", entry(NOVEMBER, null), entry(berlin, null));
        assertThat(page.sub()).isEqualTo("1 – 30 November 2026, day 21 of 30. Worst first.");
        assertThat(cell(page, 0, 0).note()).isEqualTo("Payouts");
    }

    /** The rate says that it would have run out; nothing says when. */
    @Test
    void whenABudgetRunsOutIsSaidOnlyWhereItIsKnown() {
        WidePage page = page("2026-11", entry(NOVEMBER, null), entry(NOVEMBER, Instant.parse("2026-11-24T00:00:00Z")));
        assertThat(cell(page, 0, 6).text()).isEqualTo("lasts the period");
        assertThat(cell(page, 1, 6).text()).isEqualTo("runs out about 24 Nov 2026");
    }

    @Test
    void aReviewCountsOutagesAndNamesTheMonth() {
        WidePage page = new ReviewDrawing(WideSamples.review("News site")).draw();
        assertThat(page.headline()).isEqualTo("4 incidents in October 2026.");
        Row repeated = page.tables().stream()
                .filter(table -> table.title().equals("What failed more than once"))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(0);
        assertThat(repeated.cells()).extracting(Cell::text).startsWith("News site", "4", "2");
    }
}
