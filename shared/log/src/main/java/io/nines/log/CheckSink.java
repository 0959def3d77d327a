package io.nines.log;

import java.time.Instant;

/** Takes what {@link ChecksReader} reads, record by record, in the order of each partition. */
public interface CheckSink {
    /**
     * Any record, before the call for its kind: for the rolling hash, which covers all of them.
     *
     * @param value null if the record has none, which counts as no bytes
     */
    default void any(int partition, long offset, byte[] value) {}

    /**
     * Whether it matters when exactly a result was received. That is in a header, which takes as long to read as half of the
     * result itself; else {@link #result} is told when the broker stored it.
     */
    default boolean asksWhenReceived() {
        return true;
    }

    /**
     * A check result.
     *
     * @param receivedAtMillis when it was received, in milliseconds since 1970; or stored, see {@link #asksWhenReceived}
     * @param component the record's key: the id of the result's component in UTF-8, if {@link ChecksWriter} wrote it; empty if
     *     there is none
     * @param keyId id of the access key that it was sent with; empty if the record was not written by {@link ChecksWriter}
     * @param line as sent; nobody has looked at whether it is a result
     */
    void result(int partition, long offset, long receivedAtMillis, byte[] component, String keyId, byte[] line);

    /** Time has come to {@code at} on this partition: whatever was received before is before it. */
    void tick(int partition, long offset, Instant at);

    /** Somebody waits for {@code observed-through} to go on. */
    void demand(int partition, long offset);
}
