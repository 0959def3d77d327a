/**
 * What timelines come to: uptime of any period, for one component or all.
 *
 * <p>Owns no table: a figure is computed from the observed timeline as of its position, by the arithmetic of
 * {@code io.nines.timeline}. Does not know how statuses were concluded.
 */
package io.nines.query.reports;
