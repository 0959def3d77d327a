/**
 * Agreements with customers in versions, corrections of what is on record about a time, and reports that were issued.
 *
 * <p>Owns aggregates {@code agreement/<id>}, {@code correction/<id>}, {@code report/<id>} and the directories of the first two.
 * Emits {@code agreement-concluded}, {@code -renamed}, {@code -amended}, {@code -ended}, {@code correction-recorded},
 * {@code -approved}, {@code -withdrawn}, {@code report-issued}; listens to the same. What terms mean and what a report says is
 * shared with the query side; does not know what anything comes to by itself.
 */
package io.nines.command.agreements;
