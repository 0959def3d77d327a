package io.nines.log;

import java.time.Instant;

/**
 * A check result found by its offset.
 *
 * @param line as sent
 * @param keyId id of the access key that it was sent with
 * @param receivedAt when it was received
 */
@SuppressWarnings("ArrayRecordComponent")
public record CheckAt(byte[] line, String keyId, Instant receivedAt) {}
