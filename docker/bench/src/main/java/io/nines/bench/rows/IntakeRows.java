package io.nines.bench.rows;

import io.nines.bench.Row;
import java.util.List;

/** Results in, against the broker alone and against the server alone. */
public final class IntakeRows {
    private IntakeRows() {}

    public static List<Row> all() {
        return List.of(
                new IntakeRow("batched", "always", 16, 500, "0.85", "0.95"),
                new IntakeRow("single", "always", 64, 1, "0.6", "0.8"),
                new IntakeRow("batched-os", "os", 16, 500, "866,000/s", ""),
                new EmptyRow(),
                new PacedRow());
    }
}
