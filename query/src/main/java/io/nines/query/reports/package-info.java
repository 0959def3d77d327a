/**
 * What observed and declared statuses and maintenance come to together: timelines, outages, uptime of any period.
 *
 * <p>Owns no table: a figure is computed from timelines as of its position, by the arithmetic of {@code io.nines.timeline}.
 * Does not know how statuses were concluded, nor by whom they were declared.
 */
package io.nines.query.reports;
