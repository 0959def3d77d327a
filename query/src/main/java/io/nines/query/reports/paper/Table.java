package io.nines.query.reports.paper;

import java.util.List;

/**
 * A table of a report or of a page over agreements.
 *
 * @param id where links go to
 * @param hint what holds for all of it; null: nothing
 * @param heads one for each column
 * @param after what is said below it, such as how many rows are not shown
 */
public record Table(String id, String title, String hint, List<Head> heads, List<Row> rows, List<String> after) {
    /**
     * The head of a column.
     *
     * @param css {@code num} where figures stand to the right, {@code evidence}, or empty
     * @param isSaidOnly whether the word is for those who listen only
     */
    public record Head(String text, String css, boolean isSaidOnly) {
        static Head of(String text) {
            return new Head(text, "", false);
        }

        static Head of(String text, String css) {
            return new Head(text, css, false);
        }
    }

    /** A row; {@code css} is {@code total} for the last one, or empty. */
    public record Row(String css, List<Cell> cells) {}

    /**
     * A cell. All but the text may be null.
     *
     * @param mark a status, drawn before the text
     * @param number in a ring, as in the chart
     * @param note smaller, below the text
     * @param href where the text leads
     * @param chart instead of the text
     */
    public record Cell(String css, String mark, String number, String text, String note, String href, Chart chart) {
        static Cell of(String text) {
            return new Cell("", null, null, text, null, null, null);
        }

        static Cell of(String css, String text) {
            return new Cell(css, null, null, text, null, null, null);
        }

        static Cell numbered(String number) {
            return new Cell("ringed", null, number, "", null, null, null);
        }

        static Cell marked(String mark, String text) {
            return new Cell("status " + mark, mark, null, text, null, null, null);
        }

        Cell noted(String said) {
            return new Cell(css, mark, number, text, said, href, chart);
        }

        Cell leading(String to) {
            return new Cell(css, mark, number, text, note, to, chart);
        }

        Cell drawn(Chart drawing) {
            return new Cell(css, mark, number, text, note, href, drawing);
        }
    }
}
