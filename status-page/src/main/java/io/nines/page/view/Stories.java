package io.nines.page.view;

import io.nines.timeline.DeclaredTimeline;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of each incident and each window, and what follows from them. Events are kept as they are and told anew when
 * something changed: there is no second shape of an incident that could say something else.
 */
final class Stories {
    private final Map<String, List<Recorded>> incidentEvents = new LinkedHashMap<>();
    private final Map<String, List<Recorded>> windowEvents = new LinkedHashMap<>();
    private final Texts texts;
    private final PublicComponents components;
    private final Map<String, ShownComponent> shown = new HashMap<>();
    private Told told;

    /** What follows from the events. */
    private record Told(List<Incident> incidents, List<MaintenanceWindow> windows, Map<String, String> merged) {}

    Stories(Texts texts, PublicComponents components) {
        this.texts = texts;
        this.components = components;
    }

    void incident(String id, Recorded event) {
        incidentEvents.computeIfAbsent(id, first -> new ArrayList<>()).add(event);
        forget();
    }

    void window(String id, Recorded event) {
        windowEvents.computeIfAbsent(id, first -> new ArrayList<>()).add(event);
        forget();
    }

    Map<String, List<Recorded>> incidentEvents() {
        return incidentEvents;
    }

    Map<String, List<Recorded>> windowEvents() {
        return windowEvents;
    }

    /** A text, a name or an event is another: all is told anew when it is asked for. */
    void forget() {
        told = null;
        shown.clear();
    }

    void forgetComponent(String id) {
        shown.remove(id);
    }

    List<Incident> incidents() {
        return told().incidents();
    }

    Collection<MaintenanceWindow> windows() {
        return told().windows();
    }

    Map<String, String> merged() {
        return told().merged();
    }

    private Told told() {
        if (told == null) {
            told = tell();
        }
        return told;
    }

    private Told tell() {
        List<Incident> incidents = new ArrayList<>();
        Map<String, String> merged = new HashMap<>();
        incidentEvents.forEach((id, events) -> {
            IncidentStory story = IncidentStory.of(events, texts, components);
            story.shown().ifPresent(incidents::add);
            story.mergedInto().ifPresent(into -> merged.put(id, into));
        });
        List<MaintenanceWindow> windows = new ArrayList<>();
        for (List<Recorded> events : windowEvents.values()) {
            WindowStory.of(events, texts).shown(components).ifPresent(windows::add);
        }
        return new Told(incidents, windows, Map.copyOf(merged));
    }

    /** A component with what incidents and windows say of it. */
    ShownComponent shown(WatchedComponent component) {
        return shown.computeIfAbsent(
                component.id(),
                id -> new ShownComponent(
                        id,
                        component.name(),
                        component.group(),
                        component.order(),
                        texts.of(component.description()),
                        component.registeredAt(),
                        component.timeline(),
                        declared(id),
                        maintained(id)));
    }

    private Timeline declared(String component) {
        Timeline worst = Timeline.always(TimelineStatus.UP);
        for (Incident incident : incidents()) {
            for (Incident.Affected affected : incident.components()) {
                if (affected.component().equals(component)) {
                    worst = DeclaredTimeline.worst(worst, affected.declared());
                }
            }
        }
        return worst;
    }

    /** Whatever impact was announced: whoever names a component has it maintained, here as in every other figure. */
    private Timeline maintained(String component) {
        Timeline maintained = Timeline.always(TimelineStatus.UP);
        Timeline window = Timeline.always(TimelineStatus.MAINTENANCE);
        for (MaintenanceWindow each : windows()) {
            maintained = each.concerns(component) ? maintained.replace(each.span(), window) : maintained;
        }
        return maintained;
    }
}
