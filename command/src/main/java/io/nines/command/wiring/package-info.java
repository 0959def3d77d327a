/**
 * The only place that knows Axon's plumbing: which aggregates there are, how events are stored and named, what is switched off.
 *
 * <p>Owns nothing of its own: the tables are publication's, and every append goes through its numbering. Emits and listens
 * to nothing. Does not know what any command or event means.
 */
package io.nines.command.wiring;
