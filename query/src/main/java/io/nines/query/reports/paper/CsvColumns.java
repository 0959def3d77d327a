package io.nines.query.reports.paper;

import io.nines.reports.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The columns of a table, each with what it says of a row.
 *
 * @param <T> what a row is about
 */
final class CsvColumns<T> {
    private final Function<Report, List<T>> rows;
    private final List<String> names = new ArrayList<>();
    private final List<BiFunction<T, Resolved, ?>> values = new ArrayList<>();

    private CsvColumns(Function<Report, List<T>> rows) {
        this.rows = rows;
    }

    /** Of a table that has these rows, and no column yet. */
    static <T> CsvColumns<T> of(Function<Report, List<T>> rows) {
        return new CsvColumns<>(rows);
    }

    CsvColumns<T> with(String name, Function<T, ?> value) {
        return with(name, (each, resolved) -> value.apply(each));
    }

    CsvColumns<T> with(String name, BiFunction<T, Resolved, ?> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    void write(Report report, Resolved resolved, CsvRows out) {
        for (T each : rows.apply(report)) {
            out.row(values.stream().map(value -> value.apply(each, resolved)).toArray());
        }
    }
}
