/**
 * Maintenance: windows that operators announce, once or again and again, and that begin and end by hand or by the clock.
 *
 * <p>Owns aggregates {@code maintenance/<id>} and {@code maintenance-series/<id>} and their directories. Emits every
 * {@code maintenance-…} event; listens to the same, from which it knows what is due. Does not know what a window is worth: whether
 * it was announced in time is for agreements to judge.
 */
package io.nines.command.maintenance;
