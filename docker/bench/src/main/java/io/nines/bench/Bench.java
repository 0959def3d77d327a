package io.nines.bench;

import io.nines.bench.run.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Runs the rows that were asked for, prints the table, and keeps it. */
public final class Bench {
    private Bench() {}

    public static void main(String[] words) throws IOException {
        Options options = Options.parse(words);
        List<Row> rows = Rows.chosen(options.rows());
        if (options.list()) {
            rows.forEach(row -> System.out.println(row.name() + ": " + row.what()));
            return;
        }
        LocalDate begun = LocalDate.now(ZoneOffset.UTC);
        Table table = new Table(options.plan().rounds());
        boolean good = true;
        for (Row row : rows) {
            good &= run(row, options.plan(), table);
            keep(table, options.plan(), begun);
        }
        System.out.print(table.markdown());
        System.exit(good ? 0 : 1);
    }

    private static boolean run(Row row, Plan plan, Table table) {
        System.err.println("bench: " + row.name());
        try {
            table.add(row, row.measure(plan));
            return true;
        } catch (RuntimeException e) {
            e.printStackTrace();
            table.failed(row, e);
            return false;
        }
    }

    /** After each row: all of them take hours, and who stops them has those that were measured. In one file, also past midnight. */
    private static void keep(Table table, Plan plan, LocalDate begun) throws IOException {
        Path directory = Place.root().resolve(plan.brief() ? "docker/bench/target" : "docker/bench/results");
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(begun + ".md"), table.markdown());
    }
}
