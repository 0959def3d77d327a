package io.nines.page.page;

import io.nines.page.view.Incident;
import io.nines.timeline.Interval;
import io.nines.timeline.Period;
import io.nines.timeline.TimelineStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The incidents of the last fourteen days, by the day on which they began. */
final class PastDays {
    private static final int DAYS = 14;

    private final Scene scene;
    private final PageTimes times;

    PastDays(Scene scene) {
        this.scene = scene;
        this.times = scene.times();
    }

    List<PastDay> draw() {
        List<PastDay> past = new ArrayList<>();
        LocalDate today = times.day(scene.now());
        LocalDate quietSince = null;
        for (LocalDate day = today; day.isAfter(today.minusDays(DAYS)); day = day.minusDays(1)) {
            List<PastDay.PastIncident> incidents = of(day);
            if (!incidents.isEmpty()) {
                addQuiet(past, day.plusDays(1), quietSince);
                past.add(new PastDay(times.shortDay(day), incidents));
                quietSince = null;
            } else if (quietSince == null) {
                quietSince = day;
            }
        }
        addQuiet(past, today.minusDays(DAYS - 1), quietSince);
        return past;
    }

    private void addQuiet(List<PastDay> past, LocalDate first, LocalDate last) {
        if (last != null) {
            String when = first.equals(last)
                    ? times.shortDay(first)
                    : (first.getMonth() == last.getMonth() ? first.getDayOfMonth() : times.shortDate(first)) + " – "
                            + times.shortDate(last);
            past.add(new PastDay(when, List.of()));
        }
    }

    private List<PastDay.PastIncident> of(LocalDate day) {
        return scene.view().incidents().stream()
                .filter(incident ->
                        !incident.isActive() && times.day(incident.startedAt()).equals(day))
                .map(incident -> new PastDay.PastIncident(
                        scene.site().href("/incidents/" + incident.id()),
                        scene.title(incident.title()),
                        summary(incident)))
                .toList();
    }

    /** {@code Checkout degraded for 1 h 10 min, down for 22 min. …}, and what was said last. */
    private String summary(Incident incident) {
        String impacts = incident.components().stream()
                .map(this::impacts)
                .filter(text -> !text.isEmpty())
                .map(text -> text + ". ")
                .collect(Collectors.joining());
        Written last = scene.words(incident.latest().message());
        return (impacts + (last == null ? "" : last.text())).strip();
    }

    private String impacts(Incident.Affected affected) {
        String name = affected.name();
        List<String> parts = new ArrayList<>();
        for (Period period : affected.declared().periods(ever(affected))) {
            if (period.status() != TimelineStatus.UP) {
                String word = scene.language().inline(Wording.of(period.status()));
                parts.add(scene.say(
                        "past.for", name, word, times.length(period.span().millis())));
                name = "";
            }
        }
        return String.join(", ", parts.stream().map(String::strip).toList());
    }

    /** From the first to the last change; what a resolved incident declares has both ends. */
    private static Interval ever(Incident.Affected affected) {
        int changes = affected.declared().changes();
        return changes == 0
                ? new Interval(0, 0)
                : new Interval(
                        affected.declared().changeAt(0), affected.declared().changeAt(changes - 1));
    }
}
