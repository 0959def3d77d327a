/**
 * Measures Nines against the least that could do the same, side by side, and prints one table.
 *
 * <p>Owns what a row of that table is and how its figures are brought together. Listens to nothing: it starts what it measures,
 * as {@code docker/nines} does, and the loads, each in a process of its own. Asserts that results are right, never how long they
 * took.
 */
package io.nines.bench;
