package io.nines.bench.rows;

import io.nines.bench.Row;
import java.util.List;

/** What becomes of results: judged, projected, shown. */
public final class DetectionRows {
    private DetectionRows() {}

    public static List<Row> all() {
        return List.of(
                new DetectionRow(),
                new ScaleRow(),
                new RebuildRow(),
                new LiveRow(),
                new ToldRow(),
                new FlappingRow(),
                new LoadedRow(),
                new StartRow(),
                new DiskRow(),
                new MethodsRow());
    }
}
