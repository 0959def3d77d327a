package io.nines.query.components;

/**
 * An event that replaced a part of a component's observed timeline.
 *
 * @param restated whether something recorded earlier was not so; otherwise the timeline went on
 * @param from start of that part, in milliseconds since 1970
 * @param to its end; {@link Long#MAX_VALUE}: it has none
 */
public record ObservedChange(String component, long position, boolean restated, long from, long to) {}
