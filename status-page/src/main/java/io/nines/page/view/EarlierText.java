package io.nines.page.view;

import io.nines.contract.Role;
import java.time.Instant;

/**
 * How a text read before it was corrected.
 *
 * @param text as it read
 * @param correctedAt when the next one took its place, as recorded
 * @param by what the one may do who corrected it; null: Nines itself
 * @param position of the correction
 */
public record EarlierText(FreeText text, Instant correctedAt, Role by, long position) {}
