package io.nines.query.reports.paper;

/**
 * A page as it goes out.
 *
 * @param html UTF-8
 * @param policy what its {@code Content-Security-Policy} has to say: nothing is loaded, no script runs, and of styles only its own
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Written(byte[] html, String policy) {}
