/**
 * Availability is computed here and nowhere else: statuses over time, how long each held, and what that makes of a window.
 *
 * <p>Owns the arithmetic of every figure: instants are milliseconds since 1970, intervals are half-open, counts are integers
 * until the last step, and what is shown is rounded down. Knows only the JDK; does not know events, logs, databases, HTTP,
 * a clock or chance.
 */
package io.nines.timeline;
