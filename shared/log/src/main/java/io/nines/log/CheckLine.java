package io.nines.log;

import java.time.Instant;

/**
 * A check result on its way to the log, as sent.
 *
 * @param component the component's id, which decides the partition
 * @param buffer holds the line; it is copied before {@link ChecksWriter#append} returns
 * @param from where the line starts in the buffer
 * @param length how many bytes it has
 * @param keyId id of the access key that it was sent with
 * @param receivedAt when it was received
 */
@SuppressWarnings("ArrayRecordComponent")
public record CheckLine(String component, byte[] buffer, int from, int length, String keyId, Instant receivedAt) {}
