package io.nines.log;

/**
 * A version of a component's evidence of one hour.
 *
 * @param partition of {@code nines.evidence}, and of {@code nines.checks} alike
 * @param offset there; of its first record, if it is too large for one
 * @param records how many records it is, one after the other
 * @param component the component's id
 * @param hour hours since 1970, UTC
 * @param value the hour's results in compact form
 * @param checksResume every result of the partition before this offset of {@code nines.checks} is in evidence
 */
@SuppressWarnings("ArrayRecordComponent")
public record EvidenceRecord(
        int partition, long offset, int records, String component, long hour, byte[] value, long checksResume) {
    /** The offset after it. */
    public long next() {
        return offset + records;
    }
}
