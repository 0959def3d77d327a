package io.nines.log;

/**
 * What {@link LogVerifier} found.
 *
 * @param ok whether everything that is kept is as it was written
 * @param position the last event if all is well, else the first event that is wrong or whose hashes do not fit
 * @param fault what is wrong there; null: nothing
 * @param chain the chain value of the last good event, in hex
 * @param events how many events were read
 * @param checks how many records of {@code nines.checks} were compared with the hashes on record
 * @param evidence how many records of {@code nines.evidence} were
 * @param texts how many texts were
 */
public record Verdict(
        boolean ok, long position, String fault, String chain, long events, long checks, long evidence, long texts) {}
