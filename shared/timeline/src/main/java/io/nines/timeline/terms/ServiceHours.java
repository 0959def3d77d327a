package io.nines.timeline.terms;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the service is owed. An instant belongs to it exactly if the local clock then shows a time within the hours of the local
 * date: where clocks go back, an hour shown twice counts twice; where they go forward, an hour never shown does not count.
 *
 * @param zone whose clock
 * @param week hours of each day of the week; a day that is missing has none
 * @param dates dates with hours of their own instead, such as holidays; an empty list: none
 */
public record ServiceHours(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Map<LocalDate, List<Hours>> dates) {
    /** Around the clock. */
    public static final ServiceHours ALWAYS = new ServiceHours(
            ZoneOffset.UTC,
            Stream.of(DayOfWeek.values())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), day -> List.of(Hours.ALL_DAY))),
            Map.of());

    private static final long DAY = 86_400_000;

    /** Copies the maps. */
    public ServiceHours {
        week = Map.copyOf(week);
        dates = Map.copyOf(dates);
    }

    /** The same hours from Monday to Friday. */
    public static ServiceHours weekdays(ZoneId zone, Hours hours, LocalDate... holidays) {
        return new ServiceHours(
                zone,
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                        .collect(Collectors.toUnmodifiableMap(Function.identity(), day -> List.of(hours))),
                Stream.of(holidays).collect(Collectors.toUnmodifiableMap(Function.identity(), day -> List.of())));
    }

    /** What of a window belongs to it. Costs its days, and nothing where service is owed around the clock. */
    public IntervalSet within(Interval window) {
        if (equals(ALWAYS)) {
            return IntervalSet.of(window);
        }
        List<Interval> open = new ArrayList<>();
        long at = window.start();
        while (at < window.end()) {
            Instant instant = Instant.ofEpochMilli(at);
            ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
            long until = next == null ? window.end() : Math.min(window.end(), next.toEpochSecond() * 1000);
            addDays(new Interval(at, until), zone.getRules().getOffset(instant).getTotalSeconds() * 1000L, open);
            at = until;
        }
        return IntervalSet.of(open);
    }

    /** As long as the offset stays the same, the local clock is a straight line. */
    private void addDays(Interval sameOffset, long offset, List<Interval> open) {
        long last = Math.floorDiv(sameOffset.end() - 1 + offset, DAY);
        for (long day = Math.floorDiv(sameOffset.start() + offset, DAY); day <= last; day++) {
            long midnight = day * DAY - offset;
            for (Hours hours : on(LocalDate.ofEpochDay(day))) {
                open.add(
                        new Interval(midnight + hours.fromMillis(), midnight + hours.toMillis()).intersect(sameOffset));
            }
        }
    }

    private List<Hours> on(LocalDate date) {
        List<Hours> own = dates.get(date);
        return own != null ? own : week.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
