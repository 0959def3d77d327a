package io.nines.terms;

import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.ServiceHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads when the service is owed. */
final class ServiceHoursClause {
    private static final String[] DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private ServiceHoursClause() {}

    static ServiceHours read(Part part, ZoneId zone) {
        if (!part.isSaid() || part.isText()) {
            return part.oneOf(Map.of("always", ServiceHours.ALWAYS), ServiceHours.ALWAYS);
        }
        part.only("zone", "week", "dates");
        Part days = part.at("week").needed("hours by day of the week").only(DAYS);
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours(days.at(day.name().toLowerCase(Locale.ROOT))));
        }
        Map<LocalDate, List<Hours>> dates = new HashMap<>();
        for (String name : part.at("dates").names()) {
            Part date = part.at("dates").at(name);
            try {
                dates.put(LocalDate.parse(name), hours(date));
            } catch (DateTimeException e) {
                date.fault("a day such as 2026-12-25 instead of this name");
            }
        }
        return new ServiceHours(part.at("zone").zone(zone), week, dates);
    }

    private static List<Hours> hours(Part part) {
        return part.list().stream()
                .map(each -> each.make(() -> span(each.text("")), null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Such as 09:00-17:30; 24:00 is the end of the day. */
    private static Hours span(String text) {
        List<LocalTime> times =
                Stream.of(text.split("-", -1)).map(ServiceHoursClause::time).toList();
        if (times.size() != 2) {
            throw unwritten();
        }
        return new Hours(times.get(0), times.get(1));
    }

    private static LocalTime time(String text) {
        try {
            return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw unwritten();
        }
    }

    private static IllegalArgumentException unwritten() {
        return new IllegalArgumentException("hours are written as 09:00-17:30");
    }
}
