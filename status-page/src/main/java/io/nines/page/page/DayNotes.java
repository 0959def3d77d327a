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
    private final Language language;
    private final Happenings happenings;
    private final long through;
    private final int mostLines;

    /** Figures up to where results are judged, and not more lines a day than {@code mostLines}. */
    DayNotes(Scene scene, Happenings happenings, int mostLines) {
        this.times = scene.times();
        this.language = scene.language();
        this.happenings = happenings;
        this.through = scene.through().toEpochMilli();
        this.mostLines = mostLines;
    }

    DayNote of(ShownComponent component, Day day) {
        long since = component.since();
        Interval shown = day.span().intersect(new Interval(since, Math.max(since, through)));
        Attainment attainment = Attainment.of(component.timeline(), shown, since);
        long seen = component.seenUntil(Instant.ofEpochMilli(through));
        List<DayNote.Line> lines = lines(
                component.timeline(), day, day.span().intersect(new Interval(since, Math.max(since, seen))), seen);
        int more = Math.max(0, lines.size() - mostLines);
        return new DayNote(
                day.date().toString(),
                times.date(day.date()),
                Figures.uptime(attainment, language),
                language.say(through < day.span().end() ? "day.sofar" : "day.that"),
                lines.subList(0, lines.size() - more),
                List.copyOf(happenings.on(component.id(), day.date())),
                more == 0 ? null : language.say("day.more", Figures.grouped(more)),
                attainment.millis().of(TimelineStatus.UP) == day.span().millis(),
                foot(attainment, day, since));
    }

    private List<DayNote.Line> lines(Timeline timeline, Day day, Interval shown, long seen) {
        List<DayNote.Line> lines = new ArrayList<>();
        timeline.walk(shown, (start, end, status) -> {
            if (status != TimelineStatus.UP) {
                lines.add(line(day, start, end, status, end == seen));
            }
        });
        return lines;
    }

    /** What reaches the end of what was seen has not ended: how long it will have been is not known. */
    private DayNote.Line line(Day day, long start, long end, TimelineStatus status, boolean seenToItsEnd) {
        double from = day.fraction(start) * 100;
        boolean open = seenToItsEnd && end < day.span().end();
        return new DayNote.Line(
                Wording.of(status),
                language.word(Wording.of(status)),
                open ? language.say("day.since", times.hourAndMinute(start)) : span(day, start, end),
                open ? "" : times.length(end - start),
                Decimal.of(from),
                Decimal.of(day.fraction(end) * 100 - from));
    }

    private String span(Day day, long start, long end) {
        String to = end == day.span().end() ? "24:00" : times.hourAndMinute(end);
        return times.hourAndMinute(start) + " – " + to;
    }

    private String foot(Attainment attainment, Day day, long since) {
        String watched = day.span().contains(since) && since > day.span().start()
                ? language.say("day.watched", times.hourAndMinute(since)) + " · "
                : "";
        return watched + Figures.coverage(attainment.coveragePercent(), language) + " · "
                + language.say("day.times", zones(day));
    }

    /** Both of them on a day on which the clocks change. */
    private String zones(Day day) {
        String first = times.zoneName(Instant.ofEpochMilli(day.span().start()));
        String last = times.zoneName(Instant.ofEpochMilli(day.span().end() - 1));
        return first.equals(last) ? first : language.say("day.then", first, last);
    }
}
