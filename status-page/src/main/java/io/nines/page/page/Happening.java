package io.nines.page.page;

/**
 * Something with a page of its own.
 *
 * @param mark how bad
 * @param what the name of its kind, as in class names: {@code incident} or {@code maintenance}
 */
public record Happening(String href, String title, Wording mark, String what) {}
