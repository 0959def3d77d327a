package io.nines.command.detection;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which hours of a component have to be judged (again). */
final class Dirty {
    /** Stands for every location. */
    static final Set<String> ALL = Set.of();

    private final TreeMap<Long, Set<String>> hours = new TreeMap<>();
    private final TreeMap<Long, Set<String>> suspected = new TreeMap<>();
    private long until = Long.MIN_VALUE;
    private boolean urgent;

    /** Something changes at the end of the timeline: from that hour on everything is judged. */
    void fromHour(long hour, String location) {
        add(hours, hour, location);
        until = Long.MAX_VALUE;
        urgent = true;
    }

    /** All results from hour {@code first} to hour {@code last} may count otherwise, wherever they came from. */
    void between(long first, long last) {
        hours.put(first, ALL);
        until = Math.max(until, last);
        urgent = true;
    }

    /** A result came that may be known already. */
    void suspect(long hour, String location, boolean hurry) {
        add(suspected, hour, location);
        urgent |= hurry;
    }

    private static void add(Map<Long, Set<String>> map, long hour, String location) {
        Set<String> touched = map.computeIfAbsent(hour, h -> new HashSet<>());
        if (touched != ALL) {
            touched.add(location);
        }
    }

    /** Hours with results that may be new or not; by hour, the locations. */
    SortedMap<Long, Set<String>> suspected() {
        return suspected;
    }

    /** The results of a suspected hour are new indeed. */
    void confirm(long hour) {
        suspected.get(hour).forEach(location -> add(hours, hour, location));
    }

    /** The first hour that changed; null: none did. */
    Long firstHour() {
        return hours.isEmpty() ? null : hours.firstKey();
    }

    /** The next one at or after {@code hour}; null: there is none. */
    Long hourFrom(long hour) {
        return hours.ceilingKey(hour);
    }

    /** All locations whose results changed. */
    Set<String> locations() {
        Set<String> locations = new HashSet<>();
        for (Set<String> some : hours.values()) {
            if (some.equals(ALL)) {
                return ALL;
            }
            locations.addAll(some);
        }
        return locations;
    }

    /** Up to this hour everything is judged again, even if its outcome seems settled before. */
    long until() {
        return until;
    }

    /** Whether somebody waits for it: not only hours long past are concerned. */
    boolean isUrgent() {
        return urgent;
    }
}
