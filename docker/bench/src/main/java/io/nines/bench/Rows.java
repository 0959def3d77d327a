package io.nines.bench;

import io.nines.bench.rows.DetectionRows;
import io.nines.bench.rows.IntakeRows;
import io.nines.bench.rows.ReadRows;
import java.util.ArrayList;
import java.util.List;

/** All rows, in the order of the table. */
final class Rows {
    private Rows() {}

    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(IntakeRows.all());
        rows.addAll(ReadRows.all());
        rows.addAll(DetectionRows.all());
        return rows;
    }

    static List<Row> chosen(List<String> names) {
        List<Row> chosen = all().stream()
                .filter(row -> names.isEmpty() || names.contains(row.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are only: " + all().stream().map(Row::name).toList());
        }
        return chosen;
    }
}
