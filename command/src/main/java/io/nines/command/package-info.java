/**
 * The command service: takes what people and probes say, decides, remembers.
 *
 * <p>Answers everything under {@code /api} that is no GET. What a capability may know of another one is its public door;
 * {@code wiring} knows all aggregates and nobody knows it.
 */
package io.nines.command;
