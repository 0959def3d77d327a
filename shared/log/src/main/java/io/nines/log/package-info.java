/**
 * Kafka, as far as anybody here knows it: the topics, appending to them, reading on from a stored position, verifying.
 *
 * <p>Owns the four topics ({@link io.nines.log.Topics}) and how their records look on the wire. Emits and listens to
 * nothing by itself. Does not know what events mean, with one exception: {@link io.nines.log.LogVerifier} reads the hashes
 * in {@code observed-through}. Nobody outside this package uses a Kafka class.
 */
package io.nines.log;
