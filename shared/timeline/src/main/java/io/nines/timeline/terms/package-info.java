/**
 * What a contract says about availability, as values: period, basis, weights, service hours, maintenance, objectives, credits.
 *
 * <p>Owns what each clause means, and that no clause can say nonsense. Knows only the JDK; does not know how a figure is
 * computed from it (that is {@code agreement}), how it is written in a document, or whose contract it is.
 */
package io.nines.timeline.terms;
