/**
 * How a command is taken: one after the other, in one transaction with its texts and its answer, answered once it is safe.
 *
 * <p>Owns the answers kept for requests with an Idempotency-Key, and how refusals become problems. Emits and listens to
 * nothing. Does not know any command or aggregate by name: capabilities hand it their decisions.
 */
package io.nines.command.acceptance;
