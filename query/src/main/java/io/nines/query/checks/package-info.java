/**
 * Check results as they were sent, and how long they took: out of the log while it keeps them, then out of the evidence.
 *
 * <p>Owns the tables {@code evidence_hour} and {@code evidence_version}, indexes of {@code nines.evidence}, {@code evidence_read}
 * and {@code evidence_known}; listens to that topic, and to how far detection has judged. Asks access which results were voided. Does not know what the results mean for a component.
 */
package io.nines.query.checks;
