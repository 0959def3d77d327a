package io.nines.query.reports.paper;

import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.ServiceHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands at the side of a chart: hours of a day, days of a week or month, by their share of it. */
final class ChartAxis {
    private static final double HOUR = 1 / 24.0;
    private static final double NEAR = 1.9 * HOUR;
    private static final int SECONDS = 86_400;

    private ChartAxis() {}

    static Map<Double, String> of(PeriodColumns.Unit unit, ServiceHours hours) {
        Map<Double, String> axis = new TreeMap<>();
        switch (unit) {
            case DAY -> day(hours, axis);
            case WEEK -> days(axis, List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), 7, 1);
            case MONTH -> days(axis, List.of("1", "8", "15", "22", "29"), 30.5, 7);
        }
        return axis;
    }

    private static void days(Map<Double, String> axis, List<String> names, double of, int each) {
        for (int i = 0; i < names.size(); i++) {
            axis.put((i * each + 0.5) / of, names.get(i));
        }
    }

    /** The ends of the most common service hours, and every sixth hour that is not too near to one. */
    private static void day(ServiceHours hours, Map<Double, String> axis) {
        axis.put(0.0, "00");
        axis.put(1.0, "24");
        for (Hours span : usual(hours)) {
            add(axis, span.from());
            if (!span.to().equals(LocalTime.MIDNIGHT)) {
                add(axis, span.to());
            }
        }
        for (int hour : List.of(12, 6, 18)) {
            add(axis, LocalTime.of(hour, 0));
        }
    }

    private static void add(Map<Double, String> axis, LocalTime time) {
        double at = time.toSecondOfDay() / (double) SECONDS;
        boolean free = axis.keySet().stream().allMatch(other -> Math.abs(other - at) > NEAR);
        if (free) {
            axis.put(at, time.getMinute() == 0 ? time.toString().substring(0, 2) : time.toString());
        }
    }

    private static List<Hours> usual(ServiceHours hours) {
        Map<List<Hours>, Integer> often = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            often.merge(hours.week().getOrDefault(day, List.of()), 1, Integer::sum);
        }
        often.remove(List.of());
        return often.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }
}
