package io.nines.page.page;

import io.nines.page.view.Sight;

/**
 * What is served of one view: made together, swapped together.
 *
 * @param sight what was drawn
 * @param version of the front page
 */
record ReadyPages(Sight sight, PageVersion version, Ready front, Ready json, Ready proof) {}
