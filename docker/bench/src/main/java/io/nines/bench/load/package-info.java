/**
 * What loads the server: processes of their own, told over their standard input what to do, and saying on their standard
 * output how it went and how much processor time it took them.
 *
 * <p>Cheap on purpose: one thread, no library between the socket and the figures. Does not know what is measured, or why.
 */
package io.nines.bench.load;
