/**
 * The processes of a benchmark: Nines as users start it, the loads, and what the operating system says of them.
 *
 * <p>Owns where a run keeps its files. Does not know what is measured.
 */
package io.nines.bench.run;
