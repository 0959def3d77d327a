/**
 * Takes check results in: reads them, refuses the unusable ones one by one, and answers once the log has the rest.
 *
 * <p>Owns nothing that is stored; writes results and ticks to {@code nines.checks}. Asks the component directory which
 * components there are. Does not know what a result means: that is detection's.
 */
package io.nines.command.checks;
