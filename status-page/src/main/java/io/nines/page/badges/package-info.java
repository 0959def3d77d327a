/**
 * Badges: a status or a figure as a small picture for other people's pages, and the same for badge makers.
 *
 * <p>Owns the drawing of badges. Listens to the view, through the shelf. Shape and word say what colour says; a figure names its
 * period, and its coverage where that is not all. Does not know who shows them.
 */
package io.nines.page.badges;
