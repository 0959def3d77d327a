/**
 * Reads {@code nines.events} and lets every projection take each batch in, all in one transaction with the position reached.
 *
 * <p>Owns the tables {@code log_position} and {@code checks_read}; emits nothing; listens to every event. It stops for good,
 * and says so, when the log is broken or holds what this release cannot read. Does not know what the projections keep, nor
 * who asks.
 */
package io.nines.query.intake;
