package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Planned maintenance as it was announced, and each change of it.
 *
 * @param id the window's
 * @param versions in the order in which they were recorded; at least one
 */
public record MaintenanceWindow(String id, List<Version> versions) {
    /**
     * What the window was from a record on.
     *
     * @param recordedAt when it was recorded
     * @param components ids of those concerned
     * @param span from when to when; of a cancelled window what remains of it: what had passed when it was cancelled, or nothing
     * @param cancelled whether this is its cancellation
     */
    public record Version(long recordedAt, Set<String> components, Interval span, boolean cancelled) {
        /** Copies the set. */
        public Version {
            components = Set.copyOf(components);
        }
    }

    /**
     * Checks the versions.
     *
     * @throws IllegalArgumentException if there is none, or they are out of order
     */
    public MaintenanceWindow {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a window was announced at least once");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).recordedAt() < versions.get(i - 1).recordedAt()) {
                throw new IllegalArgumentException("versions of window " + id + " come in the order of recording");
            }
        }
    }

    /** A window announced for the first time. */
    public static MaintenanceWindow announced(String id, long recordedAt, Interval span, String... components) {
        return new MaintenanceWindow(id, List.of(new Version(recordedAt, Set.of(components), span, false)));
    }

    /** The same window, moved, extended, shortened or ended. */
    public MaintenanceWindow changed(long recordedAt, Interval span) {
        return with(new Version(recordedAt, last().components(), span, false));
    }

    /** The same window, cancelled: what of it lies before that stays planned. */
    public MaintenanceWindow cancelled(long recordedAt) {
        Interval span = last().span();
        Interval past = new Interval(span.start(), Math.max(span.start(), Math.min(span.end(), recordedAt)));
        return with(new Version(recordedAt, last().components(), past, true));
    }

    /** How it stands. */
    public Version last() {
        return versions.get(versions.size() - 1);
    }

    private MaintenanceWindow with(Version next) {
        return new MaintenanceWindow(
                id, Stream.concat(versions.stream(), Stream.of(next)).toList());
    }
}
