package io.nines.page.statuspageapi;

import io.nines.timeline.TimelineStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All components in one status, as pages of that API calculate it: what hits all weighs more than what hits some. */
final class TopLevelStatus {
    private TopLevelStatus() {}

    static V2.Status of(Collection<TimelineStatus> components) {
        TimelineStatus worst =
                components.stream().min(Comparator.naturalOrder()).orElse(TimelineStatus.UP);
        boolean all = List.copyOf(components).stream().allMatch(worst::equals);
        return switch (worst) {
            case DOWN ->
                all
                        ? new V2.Status("critical", "Major System Outage")
                        : new V2.Status("major", "Partial System Outage");
            case PARTIAL ->
                all ? new V2.Status("major", "Partial System Outage") : new V2.Status("minor", "Minor Service Outage");
            case DEGRADED -> new V2.Status("minor", all ? "Degraded System Service" : "Partially Degraded Service");
            case UNKNOWN -> new V2.Status("minor", "Status Unknown");
            case MAINTENANCE -> new V2.Status("maintenance", "Service Under Maintenance");
            case UP -> new V2.Status("none", "All Systems Operational");
        };
    }
}
