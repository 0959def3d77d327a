/**
 * The events of incidents, maintenance, templates, agreements, corrections, issued reports and the page's look, kept as they
 * stand on the log, by aggregate and position.
 *
 * <p>Owns the table {@code step}; listens to nothing itself: the projections of those capabilities hand their events over. What
 * such a thing is as of a position is folded from its steps when it is read, so nothing about it can be lost on the way. Does
 * not know what the events mean.
 */
package io.nines.query.history;
