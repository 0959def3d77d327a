package io.nines.page.view;

import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.List;

/**
 * A timeline as a short text, for files that may hold millions of changes: of each the milliseconds since the one before, the
 * first since 1970, and a letter for what held from then on. Before the first one nothing is known.
 */
final class WrittenTimeline {
    private static final List<TimelineStatus> STATUSES = List.of(
            TimelineStatus.DOWN,
            TimelineStatus.PARTIAL,
            TimelineStatus.DEGRADED,
            TimelineStatus.UNKNOWN,
            TimelineStatus.MAINTENANCE,
            TimelineStatus.UP);
    private static final String LETTERS = "dpgnmu";

    private WrittenTimeline() {}

    static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder(timeline.changes() * 8);
        long before = 0;
        for (int i = 0; i < timeline.changes(); i++) {
            long at = timeline.changeAt(i);
            text.append(at - before).append(LETTERS.charAt(STATUSES.indexOf(timeline.changeTo(i))));
            before = at;
        }
        return text.toString();
    }

    static Timeline read(String text) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        long at = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = LETTERS.indexOf(text.charAt(i));
            if (letter >= 0) {
                at += Long.parseLong(text, from, i, 10);
                timeline.then(at, STATUSES.get(letter));
                from = i + 1;
            }
        }
        return timeline.build();
    }
}
