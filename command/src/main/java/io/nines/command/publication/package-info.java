/**
 * From the event store to {@code nines.events}, each event once, in order of position; and back, where the store lost some.
 *
 * <p>Owns the tables of events, texts and of what is published. Emits nothing of its own: it numbers, stores and relays what
 * others decide. Listens to commits. Does not know what any event means, nor Axon, whose store this is.
 */
package io.nines.command.publication;
