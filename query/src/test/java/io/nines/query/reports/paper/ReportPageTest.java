package io.nines.query.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.query.reports.paper.ReportPage.Links;
import io.nines.query.reports.paper.ReportPage.Tile;
import io.nines.reports.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final Paper PAPER = new Paper();

    private static ReportPage draw(Report report) {
        return new ReportDrawing(report, Samples.RESOLVED, null).draw(Links.NONE);
    }

    @Test
    void aMissedMonthSaysSoWithItsFigures() {
        ReportPage page = draw(Samples.missed());
        assertThat(page.verdict().headline()).isEqualTo("The objective was missed.");
        assertThat(page.tiles().stream().map(Tile::figure))
                .containsExactly("99.856\u202f%", "99.95\u202f%", "42\u202fmin 34\u202fs", "99.938\u202f%");
        assertThat(page.due().amount()).isEqualTo("€\u202f480.00");
        assertThat(page.facts().get(1).value()).isEqualTo("daily 06:00 – 22:00, 496\u202fh");
    }

    @Test
    void nothingMeasuredIsNoDataAndNeverAHundredPercent() {
        ReportPage page = draw(Samples.noData());
        assertThat(page.verdict().headline()).isEqualTo("There is no data.");
        assertThat(page.verdict().mark()).isEqualTo("unknown");
        assertThat(page.tiles().get(0).figure()).isEqualTo("no data");
        assertThat(page.budget()).isNull();
        assertThat(html(Samples.noData())).contains("no data").doesNotContain("100\u202f%");
    }

    @Test
    void aRunningPeriodSaysThatItIsProvisionalAndWhatCanStillBe() {
        ReportPage running = draw(Samples.running());
        assertThat(running.verdict().headline()).isEqualTo("Below the objective so far.");
        assertThat(running.verdict().notes())
                .contains("Provisional: judged up to 19 Oct 2026, 14:03:12 CEST.")
                .anyMatch(note -> note.contains("99.958\u202f%"));
        assertThat(draw(Samples.lost()).verdict().headline()).isEqualTo("The objective can no longer be met.");
    }

    @Test
    void whatWasMetOnlyAsFarAsWasWatchedIsUnclear() {
        ReportPage page = draw(Samples.halfWatched());
        assertThat(page.verdict().headline()).isEqualTo("Met as far as was watched: 49.985\u202f% coverage.");
        assertThat(page.verdict().mark()).isEqualTo("unknown");
        assertThat(page.table("coverage").rows())
                .extracting(row ->
                        row.cells().get(0).text() + " " + row.cells().get(2).text())
                .containsExactly("API 13\u202fmin 00\u202fs", "mail 744\u202fh");
    }

    @Test
    void whatWasOnlyPartlyDownIsProvenByItsChangesOfStatus() {
        ReportPage page = draw(Samples.partlyDown());
        List<Table.Cell> cells = page.table("outages").rows().get(0).cells();
        assertThat(cells.get(2).text()).isEqualTo("Partly down");
        assertThat(cells.get(6).text()).isEqualTo("status change at position 15\u202f019");
        assertThat(html(Samples.partlyDown())).doesNotContain("no results");
    }

    @Test
    void anIssuedReportSaysSoAndHowItIsVerified() {
        Issue issue = new Issue("rep0rt000001", Instant.parse("2026-11-03T08:01:00Z"), Samples.CHAIN, "/changes");
        String page = new String(
                PAPER.page(Samples.missed(), Samples.RESOLVED, Links.NONE, issue)
                        .html(),
                StandardCharsets.UTF_8);
        assertThat(page)
                .contains(
                        "Issued as report <b>rep0rt000001</b> on 3 Nov 2026, 08:01:00 UTC",
                        "docker/nines verify-report rep0rt000001",
                        "sha256 " + Samples.CHAIN,
                        "Restated since it was issued",
                        "href=\"/changes\"");
        assertThat(html(Samples.missed())).contains("Not issued").doesNotContain("verify-report", "Restated");
    }

    @Test
    void aNumberIsSharedWhereMaintenanceOverran() {
        ReportPage page = draw(Samples.missed());
        List<String> outages = numbers(page, "outages");
        assertThat(outages).containsExactly("1", "2", "3", "4");
        assertThat(numbers(page, "excluded")).containsExactly("5", "6", "3");
    }

    @Test
    void whatIsRemovedFromTheRecordIsToldToBe() {
        assertThat(html(Samples.hostile("x"))).contains("text removed from the record");
    }

    @Test
    void hostileNamesStayText() {
        String page = html(Samples.hostile("\"><script>alert(1)</script><img src=x onerror=alert(1)>"));
        assertThat(page).doesNotContain("<script").doesNotContain("<img").contains("&lt;script&gt;");
    }

    @Test
    void ofFiftyThousandOutagesThePageShowsTheLongest() {
        Report report = Samples.year(50_000);
        assertThat(draw(report).table("outages").rows()).hasSize(Listed.MOST + 1);
        assertThat(html(report).length()).isLessThan(500_000);
    }

    private static List<String> numbers(ReportPage page, String table) {
        return page.table(table).rows().stream()
                .map(row -> row.cells().get(0).number())
                .filter(number -> number != null)
                .toList();
    }

    private static String html(Report report) {
        return new String(PAPER.page(report, Samples.RESOLVED, Links.NONE, null).html(), StandardCharsets.UTF_8);
    }
}
