package io.nines.http;

/** Which key opens what, as the service that answers knows it; one per service, named {@code command} and {@code query}. */
public interface KeyDirectory {
    /** The holder of the usable key with this SHA-256, or null. Called once a request: in memory, no I/O. */
    Caller find(byte[] sha256);
}
