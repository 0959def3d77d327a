package io.nines.timeline;

/**
 * A stretch of time with one status.
 *
 * @param span when, never empty
 * @param status what held
 */
public record Period(Interval span, TimelineStatus status) {}
