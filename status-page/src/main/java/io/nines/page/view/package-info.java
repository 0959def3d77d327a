/**
 * What the page knows: the visible components, what was observed and declared of them, incidents, maintenance and the look.
 *
 * <p>Owns the view in memory, its snapshot file and the thread that follows the log. Listens to components, observed timelines,
 * {@code observed-through}, incidents, maintenance windows, the page's look, granted keys (for what an author may do) and
 * erased texts. Emits nothing but a word to those who watch {@link io.nines.page.view.CurrentView}. Does not know HTML, HTTP
 * or Kafka.
 */
package io.nines.page.view;
