package io.nines.page.badges;

import io.nines.page.page.Wording;

/**
 * What a badge says.
 *
 * @param label what of
 * @param value what
 * @param mark whose shape and colour stand beside the value; null: none, the value is in ink
 * @param loud whether the value is in the mark's colour; a figure is not
 * @param asOf what it speaks from, for those who ask
 */
record Badge(String label, String value, Wording mark, boolean loud, String asOf) {}
