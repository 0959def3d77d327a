/**
 * Who has the page open hears of changes at once.
 *
 * <p>Owns {@code GET /live}, a stream of server-sent events. Listens to {@link io.nines.page.page.PageKeeper}. Emits
 * {@code change} and {@code beat}. Does not know what changed: the script fetches the page and looks.
 */
package io.nines.page.live;
