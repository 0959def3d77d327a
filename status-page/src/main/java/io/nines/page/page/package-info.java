/**
 * The page itself: what is said in which words, the bars, the ready bytes and who gets them.
 *
 * <p>Owns {@code /}, {@code /page.json}, {@code /proof}, {@code /days/}, {@code /assets/} and the look of errors. Listens to
 * {@link io.nines.page.view.CurrentView}; tells every {@link io.nines.page.page.PageWatcher} of new bytes. Computes no figure
 * itself: that is {@code io.nines.timeline}'s. Does not know the log or who is connected.
 */
package io.nines.page.page;
