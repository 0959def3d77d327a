/**
 * A real Kafka broker (KRaft, one node) inside the JVM, for the all-in-one and for tests.
 *
 * <p>Owns its directory, which nobody else may use meanwhile, and the settings of a broker of one. Listens on loopback
 * only. Does not know topics or records.
 */
package io.nines.broker;
