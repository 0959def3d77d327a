/**
 * What observed and declared statuses and maintenance come to together: timelines, outages, uptime of any period; and what
 * agreements come to: reports as of any position, what moved them, issued ones again, drafts of terms, all agreements at a glance.
 *
 * <p>Owns no table: a figure is computed from what the others keep as of its position, by the arithmetic of
 * {@code io.nines.timeline} and {@code io.nines.reports}. Does not know how statuses were concluded, nor by whom they were declared.
 */
package io.nines.query.reports;
