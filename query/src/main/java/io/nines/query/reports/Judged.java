package io.nines.query.reports;

import io.nines.timeline.Timeline;
import java.time.Instant;

/**
 * What held for a component, all taken together.
 *
 * @param component its id
 * @param since from when on it is told of
 * @param timeline what held in the window that was asked for; outside of it this says nothing
 */
record Judged(String component, Instant since, Timeline timeline) {}
