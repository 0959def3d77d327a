package io.nines.page.page;

import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.timeline.Interval;
import io.nines.timeline.Period;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which incidents and windows touch which component on which day. */
final class Happenings {
    private final Scene scene;
    private final Interval span;
    private final Map<String, Map<LocalDate, Set<Happening>>> byDay = new HashMap<>();
    private final Map<String, Set<LocalDate>> declared = new HashMap<>();

    /** Those of a span of time, as far as it has come. */
    Happenings(Scene scene, Interval span) {
        this.scene = scene;
        this.span = span.intersect(new Interval(Long.MIN_VALUE, scene.now().toEpochMilli() + 1));
        scene.view().incidents().forEach(this::incident);
        scene.view().windows().forEach(this::window);
    }

    private void incident(Incident incident) {
        Happening happening = of(scene, incident);
        for (Incident.Affected affected : incident.components()) {
            for (Period period : affected.declared().periods(span)) {
                if (period.status() != TimelineStatus.UP) {
                    Set<LocalDate> days = add(affected.component(), period.span(), happening);
                    declared.computeIfAbsent(affected.component(), id -> new LinkedHashSet<>())
                            .addAll(days);
                }
            }
        }
    }

    private void window(MaintenanceWindow window) {
        Interval shown = window.span().intersect(span);
        for (MaintenanceWindow.Affected affected : window.components()) {
            add(affected.component(), shown, of(scene, window));
        }
    }

    private Set<LocalDate> add(String component, Interval time, Happening happening) {
        Set<LocalDate> days = new LinkedHashSet<>();
        if (!time.isEmpty()) {
            LocalDate last = scene.times().day(Instant.ofEpochMilli(time.end() - 1));
            LocalDate day = scene.times().day(Instant.ofEpochMilli(time.start()));
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        Map<LocalDate, Set<Happening>> ofComponent = byDay.computeIfAbsent(component, id -> new HashMap<>());
        days.forEach(day ->
                ofComponent.computeIfAbsent(day, first -> new LinkedHashSet<>()).add(happening));
        return days;
    }

    /** What touches a component on a day. */
    Set<Happening> on(String component, LocalDate day) {
        return byDay.getOrDefault(component, Map.of()).getOrDefault(day, Set.of());
    }

    /** Whether an incident says on a day that a component is affected. */
    boolean declared(String component, LocalDate day) {
        return declared.getOrDefault(component, Set.of()).contains(day);
    }

    static Happening of(Scene scene, Incident incident) {
        return new Happening(
                scene.site().href("/incidents/" + incident.id()),
                scene.title(incident.title()),
                Wording.of(incident.worstImpact()),
                "incident");
    }

    static Happening of(Scene scene, MaintenanceWindow window) {
        return new Happening(
                scene.site().href("/maintenance/" + window.id()),
                scene.title(window.title()),
                Wording.MAINTENANCE,
                "maintenance");
    }
}
