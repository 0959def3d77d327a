package io.nines.page.statuspageapi;

import io.nines.contract.Ids;
import io.nines.page.PageSettings;
import io.nines.page.documents.Moment;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.SiteName;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.MaintenanceWindow.State;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts the documents together. */
final class V2Documents {
    private static final int MOST = 50;
    private static final String PAGE = Ids.derived("page/public");

    private final Moment moment;
    private final View view;
    private final PageSettings settings;
    private final PublicAddress address;
    private final V2Words words;
    private final V2Components components;
    private final V2Incidents incidents;
    private final V2Maintenance maintenance;

    V2Documents(Moment moment, PageSettings settings, PublicAddress address) {
        ZoneId zone = settings.zoneId();
        this.moment = moment;
        this.view = moment.view();
        this.settings = settings;
        this.address = address;
        this.words = new V2Words(zone);
        this.components = new V2Components(moment, words, zone, PAGE);
        this.incidents = new V2Incidents(words, components, zone, PAGE, address);
        this.maintenance = new V2Maintenance(words, components, zone, PAGE, address);
    }

    V2.Summary summary() {
        return new V2.Summary(
                page(),
                components.all(),
                incidentsThat(Incident::isActive),
                windows(Set.of(State.UPCOMING, State.RUNNING)),
                overall());
    }

    V2.StatusDocument status() {
        return new V2.StatusDocument(page(), overall());
    }

    V2.Components components() {
        return new V2.Components(page(), components.all());
    }

    V2.Incidents incidents() {
        return new V2.Incidents(page(), incidentsThat(incident -> true));
    }

    V2.Incidents unresolved() {
        return new V2.Incidents(page(), incidentsThat(Incident::isActive));
    }

    V2.ScheduledMaintenances maintenances(Set<State> states) {
        return new V2.ScheduledMaintenances(page(), windows(states));
    }

    private V2.Status overall() {
        return TopLevelStatus.of(view.components().stream()
                .map(component -> V2Components.status(component, moment))
                .toList());
    }

    private List<V2.Incident> incidentsThat(Predicate<Incident> which) {
        return view.incidents().stream()
                .filter(which)
                .sorted(Comparator.comparing(V2Incidents::createdAt).reversed())
                .limit(MOST)
                .map(incidents::of)
                .toList();
    }

    /** What is to come: the next first, so that the far end of a series is what is left out; else the latest first. */
    private List<V2.Incident> windows(Set<State> states) {
        Comparator<MaintenanceWindow> byStart = Comparator.comparing(MaintenanceWindow::start);
        boolean over = states.contains(State.COMPLETED);
        return view.windows().stream()
                .filter(window -> states.contains(window.state(moment.now())))
                .sorted(over ? Comparator.comparing(V2Maintenance::createdAt).reversed() : byStart)
                .limit(MOST)
                .map(window -> maintenance.of(window, moment.now()))
                .toList();
    }

    private V2.Page page() {
        return new V2.Page(PAGE, SiteName.of(view, settings), address.base(), words.zone(), words.time(updatedAt()));
    }

    /** Not the latest event: most of those change nothing of what is said. */
    private Instant updatedAt() {
        Stream<Instant> ofComponents =
                view.components().stream().map(component -> Instant.ofEpochMilli(lastChange(component)));
        Stream<Instant> ofIncidents = view.incidents().stream().map(Incident::lastChangedAt);
        Stream<Instant> ofWindows =
                view.windows().stream().map(window -> V2Maintenance.updatedAt(window, moment.now()));
        return Stream.of(ofComponents, ofIncidents, ofWindows)
                .flatMap(each -> each)
                .max(Comparator.naturalOrder())
                .orElse(view.head().recordedAt());
    }

    private long lastChange(ShownComponent component) {
        return Math.max(component.registeredAt(), component.statusSince(moment.now()));
    }
}
