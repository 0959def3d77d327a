package io.nines.page.page;

/**
 * What an operator wrote, as text.
 *
 * @param removed whether it says only that it was removed
 */
public record Written(String text, boolean removed) {}
