/**
 * Agreements with customers, corrections of the record, and reports that were issued: as they stand on record.
 *
 * <p>Owns the tables {@code correction_component} and {@code issued_report}, and the steps of its aggregates; listens to their
 * events. Does not know what an agreement comes to: that is the reports'.
 */
package io.nines.query.agreements;
