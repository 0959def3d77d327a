/**
 * How every read is asked: as of which position, after which write or check, over which period.
 *
 * <p>Owns no table. Waits for what is asked to be taken in, and writes a demand to {@code nines.checks} meanwhile, so that
 * detection says how far it is. Does not know what is read.
 */
package io.nines.query.reading;
