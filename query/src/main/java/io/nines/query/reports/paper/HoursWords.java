package io.nines.query.reports.paper;

import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.ServiceHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Service hours in words, such as {@code Mon – Fri 08:00 – 18:00}. */
final class HoursWords {
    private HoursWords() {}

    static String of(ServiceHours hours) {
        if (hours.equals(ServiceHours.ALWAYS)) {
            return "around the clock";
        }
        List<String> parts = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        int first = 0;
        while (first < days.length) {
            int last = first;
            while (last + 1 < days.length && on(hours, days[last + 1]).equals(on(hours, days[first]))) {
                last++;
            }
            if (!on(hours, days[first]).isEmpty()) {
                parts.add(name(first, last) + " " + spans(on(hours, days[first])));
            }
            first = last + 1;
        }
        int dates = hours.dates().size();
        String said = parts.isEmpty() ? "on given dates only" : String.join("; ", parts);
        return dates == 0 ? said : said + "; other hours on " + Figures.counted(dates, "date", "dates");
    }

    private static List<Hours> on(ServiceHours hours, DayOfWeek day) {
        return hours.week().getOrDefault(day, List.of());
    }

    private static String name(int first, int last) {
        if (first == 0 && last == 6) {
            return "daily";
        }
        return first == last ? name(first) : name(first) + " – " + name(last);
    }

    private static String name(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String spans(List<Hours> hours) {
        return hours.stream()
                .map(span -> span.from() + " – " + (span.to().equals(LocalTime.MIDNIGHT) ? "24:00" : span.to()))
                .collect(Collectors.joining(", "));
    }
}
