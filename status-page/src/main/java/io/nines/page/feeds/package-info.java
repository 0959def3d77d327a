/**
 * Feeds and calendars: what readers and calendar programs subscribe to, of the whole page, a group or a component.
 *
 * <p>Owns Atom, RSS, JSON Feed and iCalendar. Listens to the view, through the shelf. An incident or a window is one entry with
 * one id for ever: what changes changes that entry. Does not know what a reader has seen.
 */
package io.nines.page.feeds;
