/**
 * What an agreement comes to in a period, as a document: out of what is on record, as of a position. The same record gives the
 * same bytes, whoever computes it: query from its tables, command when it issues one, or anybody from the log alone.
 *
 * <p>Owns the form of a report ({@link io.nines.reports.Report}) and how events are taken together into what {@code timeline}
 * reckons with. Knows {@code contract}, {@code timeline}, {@code terms} and {@code log}; does not know HTTP, tables, or paper.
 */
package io.nines.reports;
