/**
 * Check results as they were sent, and how long they took: out of the log while it keeps them, then out of the evidence.
 *
 * <p>Owns the tables {@code evidence_hour}, an index of {@code nines.evidence}, and {@code evidence_read}; listens to that
 * topic. Asks access which results were voided. Does not know what the results mean for a component.
 */
package io.nines.query.checks;
