/**
 * The page that the public sees; it stands alone when everything else is down.
 *
 * <p>Owns what is served outside {@code /api}. Reads {@code nines.events} and {@code nines.texts} only, keeps what it shows in
 * memory and in a snapshot file, and hands out ready bytes. Emits nothing. Does not know the command or the query side.
 */
package io.nines.page;
