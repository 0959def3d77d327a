package io.nines.bench;

import io.nines.bench.run.Facts;
import java.util.ArrayList;
import java.util.List;

/** The Markdown that is printed and kept. */
final class Table {
    /** Of the start: what is written here while rows are measured is a change of the tree, too. */
    private final List<String> facts = Facts.lines();

    private final List<String> lines = new ArrayList<>();
    private final int rounds;

    Table(int rounds) {
        this.rounds = rounds;
    }

    void add(Row row, List<Figure> figures) {
        for (Figure figure : figures) {
            String what = figure.label().isEmpty() ? row.what() : row.what() + ": " + figure.label();
            lines.add(line(
                    row.name(),
                    what,
                    figure.nines(),
                    row.against(),
                    figure.other(),
                    figure.ratio(),
                    figure.spread(),
                    row.least(),
                    row.aim(),
                    figure.note()));
        }
    }

    void failed(Row row, RuntimeException why) {
        lines.add(line(
                row.name(),
                row.what(),
                "**failed**",
                row.against(),
                "",
                "",
                "",
                row.least(),
                row.aim(),
                String.valueOf(why.getMessage())));
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    String markdown() {
        List<String> all = new ArrayList<>(facts);
        all.add("Rounds: " + rounds + ", both sides in turns; medians, and the spread of the ratio.");
        all.add("");
        all.add(line("row", "what", "Nines", "against", "that", "ratio", "spread", "at least", "aim", "notes"));
        all.add("| --- ".repeat(10) + "|");
        all.addAll(lines);
        return String.join("\n", all) + "\n";
    }
}
