package io.nines.page.page;

/**
 * Which page is served.
 *
 * @param version changes whenever the page does; it stands in the page, too
 * @param position what the page speaks from
 */
public record PageVersion(String version, long position) {}
