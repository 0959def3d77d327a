package io.nines.bench.rows;

import io.nines.bench.Row;
import java.util.ArrayList;
import java.util.List;

/** What is read: figures and the page. */
public final class ReadRows {
    private ReadRows() {}

    public static List<Row> all() {
        List<Row> rows = new ArrayList<>(List.of(new PageRow(), new PaintRow()));
        rows.addAll(UptimeRow.all());
        rows.addAll(ReportRow.all());
        return rows;
    }
}
