package io.nines.query.reports.paper;

import io.nines.query.reports.paper.ReportPage.Foot;
import java.util.List;

/**
 * A page over all agreements, in words and drawings.
 *
 * @param name what it is a page of
 */
public record WidePage(
        String name,
        String headline,
        String sub,
        List<Tile> tiles,
        List<Table> tables,
        List<String> after,
        Foot foot,
        List<Link> links) {

    /** A figure; {@code mark} may be null. */
    public record Tile(String label, String mark, String figure) {}

    /** Where to go from here. */
    public record Link(String text, String href) {}
}
