package io.nines.page.view;

import io.nines.log.LogHead;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the page speaks from, as of one position.
 *
 * @param head the last event that is in, with the chain value up to which the log was verified
 * @param through up to here results are judged, no figure reaches further; null: nothing was judged yet
 * @param lastResultAt the latest result; null: there was none
 * @param places from how many places results came in the hour before {@code through}
 * @param components the visible ones, in the page's order
 * @param incidents the public ones that were not merged into another, latest start first
 * @param windows maintenance, cancelled ones too, by start, earliest first
 * @param merged ids of public incidents that go on in another public one, and that one's id
 * @param design how operators have the page look
 */
public record View(
        LogHead head,
        Instant through,
        Instant lastResultAt,
        int places,
        List<ShownComponent> components,
        List<Incident> incidents,
        List<MaintenanceWindow> windows,
        Map<String, String> merged,
        PageDesign design) {

    /** The incident of that id, if the public may see it. */
    public Optional<Incident> incident(String id) {
        return incidents.stream().filter(incident -> incident.id().equals(id)).findFirst();
    }

    /** The window of that id. */
    public Optional<MaintenanceWindow> window(String id) {
        return windows.stream().filter(window -> window.id().equals(id)).findFirst();
    }

    /** The component of that id, if it is visible. */
    public Optional<ShownComponent> component(String id) {
        return components.stream()
                .filter(component -> component.id().equals(id))
                .findFirst();
    }

    /** What goes on, worst first, of the same impact the latest first. */
    public List<Incident> activeIncidents() {
        return incidents.stream()
                .filter(Incident::isActive)
                .sorted(Comparator.comparing(Incident::impactNow))
                .toList();
    }

    /** The windows that stand at that at an instant, earliest first. */
    public List<MaintenanceWindow> windows(MaintenanceWindow.State state, Instant now) {
        return windows.stream().filter(window -> window.state(now) == state).toList();
    }
}
