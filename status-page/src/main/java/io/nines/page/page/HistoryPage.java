package io.nines.page.page;

import java.util.List;

/**
 * What happened, month by month.
 *
 * @param single whether it is the page of one month
 * @param filters none: there are no components
 * @param chosen the component that it is restricted to; null: none
 * @param earlier null: there is nothing before
 * @param later null: there is nothing after
 */
public record HistoryPage(
        Site site,
        boolean single,
        List<Filter> filters,
        String chosen,
        List<Month> months,
        Link earlier,
        Link later,
        String zoneName,
        String zone,
        Foot foot) {

    /** A component to look at alone. */
    public record Filter(String id, String name) {}

    /** Another month. */
    public record Link(String href, String title) {}

    /**
     * A month.
     *
     * @param counts {@code 6 incidents, 1 maintenance}
     * @param lowest which component had the lowest figure; null: nothing was watched
     * @param figure that figure; null likewise
     * @param bar SVG of its days
     * @param entries latest first
     * @param nothing what is said where there are no entries
     * @param more how many are left out, in words; null: none
     */
    public record Month(
            String href,
            String title,
            String counts,
            String lowest,
            Figure figure,
            String bar,
            List<Entry> entries,
            String nothing,
            String more) {}

    /**
     * Something that happened.
     *
     * @param day {@code Sat 31 Oct}
     * @param detail which components, and what else is to be said in short
     * @param times {@code 04:30 – 04:51 · 21 min}
     */
    public record Entry(Wording mark, String day, String href, String title, String detail, String times) {}
}
