/**
 * Agreements with customers in versions, and corrections of what is on record about a time.
 *
 * <p>Owns aggregates {@code agreement/<id>} and {@code correction/<id>} and their directories. Emits
 * {@code agreement-concluded}, {@code -renamed}, {@code -amended}, {@code -ended}, {@code correction-recorded},
 * {@code -approved}, {@code -withdrawn}; listens to the same. Does not know what anything comes to.
 */
package io.nines.command.agreements;
