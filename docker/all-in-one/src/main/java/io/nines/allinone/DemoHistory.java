package io.nines.allinone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A real history, cut at an instant and shifted by whole days so that it ends within the last day. */
final class DemoHistory {
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration SPAN = Duration.ofDays(95);

    private final String component;
    private final List<Row> rows;

    private DemoHistory(String component, List<Row> rows) {
        this.component = component;
        this.rows = rows;
    }

    private record Row(Instant at, String outcome, String millis) {}

    /** The history in {@code demo/<file>.csv} up to {@code cut}, as results of {@code component}. */
    static DemoHistory of(String component, String file, Instant cut, Instant now) {
        List<Row> rows =
                read(file).stream().filter(row -> row.at().isBefore(cut)).toList();
        Instant last = rows.get(rows.size() - 1).at();
        long days = Duration.between(last, now).toDays();
        return new DemoHistory(
                component,
                rows.stream()
                        .map(row -> new Row(row.at().plus(days, ChronoUnit.DAYS), row.outcome(), row.millis()))
                        .toList());
    }

    private static List<Row> read(String file) {
        try (InputStream in = DemoHistory.class.getResourceAsStream("/demo/" + file + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(Instant.parse(cells[0]), cells[2], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The results of the last months, one every five minutes, as the site was checked; up to {@code now}. */
    List<String> results(Instant now) {
        Instant from = now.minus(SPAN);
        List<String> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Instant end = i + 1 < rows.size() ? rows.get(i + 1).at() : now;
            for (Instant at = row.at(); at.isBefore(end); at = at.plus(INTERVAL)) {
                if (at.isAfter(from)) {
                    results.add(line(at, row));
                }
            }
        }
        return results;
    }

    /** What the site would answer now: what it answered last. */
    String result(Instant now) {
        return line(now, rows.get(rows.size() - 1));
    }

    private String line(Instant at, Row row) {
        return "{\"component\":\"" + component + "\",\"location\":\"github\",\"probe\":\"demo\",\"at\":\"" + at
                + "\",\"outcome\":\"" + row.outcome() + "\",\"latencyMillis\":" + row.millis() + "}";
    }
}
