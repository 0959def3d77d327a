package io.nines.command.detection;

import java.util.List;

/**
 * A component's timeline as its events on record say, from some instant on.
 *
 * @param steps right from that instant on, and complete to the end
 * @param lastStep the instant of the last step ever recorded; {@link Long#MIN_VALUE}: there is none
 * @param outages those that stand and touch the span that is asked about
 */
record RecordedTimeline(StatusSteps steps, long lastStep, List<RecordedOutage> outages) {}
