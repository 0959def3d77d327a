/**
 * What crosses a process: events, ids, check results, evidence, and how each looks on the wire.
 *
 * <p>Owns the names on the wire ({@link io.nines.contract.EventTypes}) and the golden files that pin them. Knows only
 * {@code java.*} and Jackson; does not know Kafka, Axon, HTTP or a database. Stored data of every released revision stays
 * readable: a shape is never changed, a new revision is added beside it.
 */
package io.nines.contract;
