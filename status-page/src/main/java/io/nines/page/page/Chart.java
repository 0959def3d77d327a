package io.nines.page.page;

import java.util.List;

/**
 * What was observed against what was declared, over time.
 *
 * @param axis SVG of the clock times
 * @param lanes a component each
 * @param updates SVG of when customers were told something
 */
public record Chart(String axis, List<Lane> lanes, String updates) {
    /** A component and the SVG of its time. */
    public record Lane(String name, String svg) {}
}
