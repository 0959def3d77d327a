package io.nines.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A real check history: between two rows the status is that of the earlier row. */
record History(String component, List<Row> rows) {
    /** One stored check. */
    record Row(Instant at, boolean up, int millis) {
        String json(String component) {
            return "{\"component\":\"" + component + "\",\"at\":\"" + at + "\",\"outcome\":\"" + (up ? "up" : "down")
                    + "\",\"latencyMillis\":" + millis + "}";
        }
    }

    /** Reads {@code upptime/<file>} from the class path. */
    static History of(String file) {
        try (InputStream in = History.class.getResourceAsStream("/upptime/" + file)) {
            List<Row> rows = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        rows.add(new Row(Instant.parse(cells[0]), cells[2].equals("up"), Integer.parseInt(cells[4])));
                    });
            return new History(file.replaceAll("^[^_]+_[^_]+__|\\.checks\\.csv$", ""), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return rows.stream().map(row -> row.json(component)).toList();
    }

    /** All that decides a window: its rows, and the one that it begins with. */
    List<Row> within(Instant from, Instant to) {
        int first = 0;
        while (first + 1 < rows.size() && !rows.get(first + 1).at().isAfter(from)) {
            first++;
        }
        return rows.subList(first, rows.size()).stream()
                .takeWhile(row -> row.at().isBefore(to))
                .toList();
    }

    /** Milliseconds down within a window, by walking all rows: slow and obvious. */
    long downMillis(Instant from, Instant to) {
        long down = 0;
        for (int i = 0; i < rows.size(); i++) {
            Instant start = rows.get(i).at();
            Instant end = i + 1 < rows.size() ? rows.get(i + 1).at() : Instant.MAX;
            if (!rows.get(i).up()) {
                Instant first = start.isAfter(from) ? start : from;
                Instant last = end.isBefore(to) ? end : to;
                down += first.isBefore(last) ? last.toEpochMilli() - first.toEpochMilli() : 0;
            }
        }
        return down;
    }
}
