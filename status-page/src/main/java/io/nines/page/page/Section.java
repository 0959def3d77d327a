package io.nines.page.page;

import java.util.List;

/**
 * A part of the list of components, under a heading.
 *
 * @param count how many components are in it, in words
 * @param folded whether its rows are one line each on a phone, because others matter more now
 */
public record Section(String title, String count, boolean folded, List<Group> groups) {
    /** Components under one name; null: under none. */
    public record Group(String name, List<Row> rows) {}
}
