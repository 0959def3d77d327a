package io.nines.query.reports.paper;

import java.util.List;

/**
 * A drawing: shapes as SVG, and words apart from them, since on paper words have to be text of the page.
 *
 * @param width of its own units; one is a pixel where the chart has its full width
 * @param height in the same
 * @param said what somebody is told who cannot see it
 * @param shapes SVG elements without text
 */
public record Chart(double width, double height, String said, String shapes, List<Label> labels) {

    /**
     * A word in a drawing.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}: what of it is at x
     * @param y of its base line
     * @param css {@code axis}, {@code number} or {@code strong}
     */
    public record Label(double x, double y, String anchor, String css, String text) {
        /** Where a box of that height begins on paper, in which the word stands in the middle. */
        public String top() {
            return Pen.number(y - PAPER_BASE);
        }

        /** The left edge of a box of {@link #PAPER_BOX} width. */
        public String left() {
            double part = anchor.equals("middle") ? 0.5 : anchor.equals("end") ? 1 : 0;
            return Pen.number(x - part * PAPER_BOX);
        }

        /** How it stands in that box. */
        public String align() {
            return anchor.equals("middle") ? "center" : anchor.equals("end") ? "right" : "left";
        }
    }

    /** How wide the box of a word is on paper. */
    public static final int PAPER_BOX = 240;

    private static final double PAPER_BASE = 10.5;

    /** For a page: with its words. */
    public String svg(String css) {
        StringBuilder svg = new StringBuilder("<svg class=\"chart " + css + "\" role=\"img\" aria-label=\"");
        svg.append(Pen.escape(said)).append("\" ").append(box()).append('>').append(shapes);
        for (Label label : labels) {
            svg.append("<text class=\"" + label.css() + "\" x=\"" + Pen.number(label.x()) + "\" y=\"")
                    .append(Pen.number(label.y()))
                    .append("\" text-anchor=\"" + label.anchor() + "\">")
                    .append(Pen.escape(label.text()))
                    .append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    /** For paper: the shapes alone. */
    public String figure() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"" + Pen.escape(said) + "\" width=\"" + Pen.number(width)
                + "\" height=\"" + Pen.number(height) + "\" " + box() + ">" + shapes + "</svg>";
    }

    private String box() {
        return "viewBox=\"0 0 " + Pen.number(width) + " " + Pen.number(height) + "\"";
    }

    /** For a box of its size on paper. */
    public String paperHeight() {
        return Pen.number(height);
    }
}
