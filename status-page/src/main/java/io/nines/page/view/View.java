package io.nines.page.view;

import io.nines.log.LogHead;
import java.time.Instant;
import java.util.List;

/**
 * Everything the page speaks from, as of one position.
 *
 * @param head the last event that is in, with the chain value up to which the log was verified
 * @param through up to here results are judged, no figure reaches further; null: nothing was judged yet
 * @param lastResultAt the latest result; null: there was none
 * @param places from how many places results came in the hour before {@code through}
 * @param components the visible ones, in the page's order
 */
public record View(LogHead head, Instant through, Instant lastResultAt, int places, List<ShownComponent> components) {}
