package io.nines.query.reports.paper;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import io.nines.contract.Instants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of a CSV file. */
final class CsvRows {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CsvGenerator csv;

    CsvRows(CsvGenerator csv) {
        this.csv = csv;
    }

    void row(Object... cells) {
        try {
            csv.writeStartArray();
            for (Object cell : cells) {
                csv.writeString(safe(text(cell)));
            }
            csv.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a row cannot be written", e);
        }
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Instant instant) {
            return Instants.format(instant);
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
                : String.valueOf(cell);
    }

    /** What a spreadsheet would reckon with stays text. */
    static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
