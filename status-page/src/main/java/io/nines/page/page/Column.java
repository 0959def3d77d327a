package io.nines.page.page;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A day as a column, midnight at the top.
 *
 * @param shown the part of the day that is spoken of: watched already, and judged
 * @param from where that begins, in pixels from midnight
 * @param to where it ends
 * @param marks worst last, so that it stays in sight where two meet
 * @param plain whether the component worked all the time that is shown
 */
record Column(Day day, Interval shown, double from, double to, List<Mark> marks, boolean plain) {

    /** Looks at a day; {@code kept} is from when to when the timeline is spoken of. */
    static Column of(Day day, Timeline timeline, Interval kept, double height) {
        Interval shown = day.span().intersect(kept);
        List<Mark> marks = new ArrayList<>();
        boolean[] worked = {false};
        timeline.walk(shown, (start, end, status) -> {
            if (status == TimelineStatus.UP) {
                worked[0] = true;
            } else {
                add(marks, Mark.of(status, day.fraction(start), day.fraction(end), height));
            }
        });
        boolean plain = marks.isEmpty() && worked[0];
        marks.sort(Comparator.comparing(Mark::status).reversed());
        double from = day.fraction(shown.start()) * height;
        double to = day.fraction(shown.end()) * height;
        return new Column(day, shown, from, to, List.copyOf(marks), plain);
    }

    private static void add(List<Mark> marks, Mark mark) {
        int last = marks.size() - 1;
        for (int i = last; i >= 0 && i > last - 2; i--) {
            if (marks.get(i).touches(mark)) {
                marks.set(i, marks.get(i).joined(mark));
                return;
            }
        }
        marks.add(mark);
    }

    /** Nothing is drawn of a day on which the component did not exist yet, or that was not judged at all. */
    boolean isBlank() {
        return shown.isEmpty();
    }
}
