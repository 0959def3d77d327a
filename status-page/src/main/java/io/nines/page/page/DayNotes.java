package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a component's day into words. */
final class DayNotes {
    private final PageTimes times;
    private final long through;
    private final int mostLines;

    /** Times as given, figures up to {@code through}, and not more lines a day than {@code mostLines}. */
    DayNotes(PageTimes times, long through, int mostLines) {
        this.times = times;
        this.through = through;
        this.mostLines = mostLines;
    }

    DayNote of(ShownComponent component, Day day) {
        long since = component.since();
        Interval shown = day.span().intersect(new Interval(since, Math.max(since, through)));
        Attainment attainment = Attainment.of(component.timeline(), shown, since);
        List<DayNote.Line> lines = lines(component.timeline(), day, shown);
        int more = Math.max(0, lines.size() - mostLines);
        return new DayNote(
                day.date().toString(),
                PageTimes.date(day.date()),
                Figures.uptime(attainment),
                through < day.span().end(),
                lines.subList(0, lines.size() - more),
                more,
                attainment.millis().of(TimelineStatus.UP) == day.span().millis(),
                foot(attainment, day, since));
    }

    private List<DayNote.Line> lines(Timeline timeline, Day day, Interval shown) {
        List<DayNote.Line> lines = new ArrayList<>();
        timeline.walk(shown, (start, end, status) -> {
            if (status != TimelineStatus.UP) {
                lines.add(line(day, start, end, status));
            }
        });
        return lines;
    }

    private DayNote.Line line(Day day, long start, long end, TimelineStatus status) {
        double from = day.fraction(start) * 100;
        return new DayNote.Line(
                Wording.of(status),
                span(day, start, end),
                PageTimes.length(end - start),
                Decimal.of(from),
                Decimal.of(day.fraction(end) * 100 - from));
    }

    /** What reaches the end of what is judged has not ended. */
    private String span(Day day, long start, long end) {
        if (end == through && end < day.span().end()) {
            return "since " + times.hourAndMinute(start);
        }
        String to = end == day.span().end() ? "24:00" : times.hourAndMinute(end);
        return times.hourAndMinute(start) + " – " + to;
    }

    private String foot(Attainment attainment, Day day, long since) {
        String watched = day.span().contains(since) && since > day.span().start()
                ? "watched since " + times.hourAndMinute(since) + " · "
                : "";
        return watched + Figures.coverage(attainment.coveragePercent()) + " · times in " + zones(day);
    }

    /** Both of them on a day on which the clocks change. */
    private String zones(Day day) {
        String first = times.zoneName(Instant.ofEpochMilli(day.span().start()));
        String last = times.zoneName(Instant.ofEpochMilli(day.span().end() - 1));
        return first.equals(last) ? first : first + ", then " + last;
    }
}
