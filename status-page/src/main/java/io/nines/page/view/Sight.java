package io.nines.page.view;

/**
 * The last good view, and whether it goes on.
 *
 * @param view null until the log was read to its end once, or a snapshot was found
 */
public record Sight(View view, Trouble trouble) {}
