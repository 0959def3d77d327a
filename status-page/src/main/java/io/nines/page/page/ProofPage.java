package io.nines.page.page;

/**
 * What the page about proof says.
 *
 * @param recorded when what the page speaks from was, in UTC; null: there is nothing yet
 * @param through up to when results are judged, in UTC; null: nothing was judged yet
 */
public record ProofPage(Site site, Foot foot, String recorded, String through) {}
