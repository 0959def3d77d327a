/**
 * Reports on paper: what a {@link io.nines.reports.Report} says, as a page, a PDF and a table, and the pages over all agreements.
 *
 * <p>Owns words, figures with units, charts and their templates. Every drawing is a function of the report and of the texts and
 * names it is given, so the same report gives the same bytes. Computes no availability; does not know HTTP, tables, or the log.
 */
package io.nines.query.reports.paper;
