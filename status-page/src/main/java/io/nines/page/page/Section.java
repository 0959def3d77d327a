package io.nines.page.page;

import java.util.List;

/**
 * A part of the list of components, under a heading.
 *
 * @param folded whether its rows are one line each on a phone, because others matter more now
 */
public record Section(String title, boolean folded, List<Group> groups) {
    /** Components under one name; null: under none. */
    public record Group(String name, List<Row> rows) {}

    /** How many components are in it, in words. */
    public String count() {
        return Figures.counted(
                groups.stream().mapToInt(group -> group.rows().size()).sum(), "component", "components");
    }
}
