package io.nines.query.reports.paper;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.nines.reports.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A report's lists as files of RFC 4180: UTF-8, CRLF, a head row, quotes where they are needed. Instants are UTC with
 * milliseconds, lengths milliseconds, percentages have six decimals, lists within a cell are parted by a semicolon; what is null
 * in the report is empty. A cell that a spreadsheet would take for a formula begins with an apostrophe; plain numbers do not.
 */
public final class ReportCsv {
    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .build())
            .build();

    private ReportCsv() {}

    /** All of a table. */
    public static byte[] bytes(Report report, CsvTable table, Resolved resolved) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(report, table, resolved, bytes);
        return bytes.toByteArray();
    }

    /** Writes a table, row by row, and does not close the stream. */
    public static void write(Report report, CsvTable table, Resolved resolved, OutputStream out) {
        CsvSchema.Builder schema = CsvSchema.builder();
        table.columns().forEach(schema::addColumn);
        try (CsvGenerator csv = MAPPER.getFactory().createGenerator(out)) {
            csv.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            csv.setSchema(schema.setLineSeparator("\r\n").build());
            CsvRows rows = new CsvRows(csv);
            rows.row(table.columns().toArray());
            table.write(report, resolved, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be written", e);
        }
    }
}
