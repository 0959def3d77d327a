package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is on record, as of a position. The order of the lists does not matter.
 *
 * @param components histories by id; of one that is missing nothing is known
 * @param windows planned maintenance; where terms cap it per year, all of the year
 * @param corrections all, also those withdrawn or not approved
 * @param credited time for which a credit was owed in an earlier period
 * @param through up to when it is judged: nothing beyond it counts
 */
public record Facts(
        Map<String, ComponentHistory> components,
        List<MaintenanceWindow> windows,
        List<Correction> corrections,
        List<Interval> credited,
        long through) {
    /** Sorts what came in any order. */
    public Facts {
        components = Map.copyOf(components);
        windows = windows.stream()
                .sorted(Comparator.comparing(MaintenanceWindow::id))
                .toList();
        corrections = corrections.stream()
                .sorted(Comparator.comparingLong(Correction::position))
                .toList();
        credited = List.copyOf(credited);
    }

    /** Only histories. */
    public static Facts of(long through, Map<String, ComponentHistory> components) {
        return new Facts(components, List.of(), List.of(), List.of(), through);
    }

    /** The same with planned maintenance. */
    public Facts withWindows(List<MaintenanceWindow> other) {
        return new Facts(components, other, corrections, credited, through);
    }

    /** The same with corrections. */
    public Facts withCorrections(List<Correction> other) {
        return new Facts(components, windows, other, credited, through);
    }

    /** The same with time that was credited earlier. */
    public Facts withCredited(List<Interval> other) {
        return new Facts(components, windows, corrections, other, through);
    }

    /** The same, judged up to another instant. */
    public Facts withThrough(long other) {
        return new Facts(components, windows, corrections, credited, other);
    }

    Facts without(Correction correction) {
        List<Correction> others = new ArrayList<>(corrections);
        others.remove(correction);
        return withCorrections(others);
    }

    ComponentHistory of(String component) {
        return components.getOrDefault(component, ComponentHistory.NOTHING);
    }
}
