/**
 * What the page knows: the visible components, their observed timelines, and up to where that is true.
 *
 * <p>Owns the view in memory, its snapshot file and the thread that follows the log. Listens to components, observed timelines,
 * {@code observed-through} and erased texts. Emits nothing but a word to those who watch
 * {@link io.nines.page.view.CurrentView}. Does not know HTML, HTTP or Kafka.
 */
package io.nines.page.view;
