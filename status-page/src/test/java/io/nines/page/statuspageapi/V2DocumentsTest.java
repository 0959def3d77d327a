package io.nines.page.statuspageapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Ids;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentStatus;
import io.nines.contract.PostMortem;
import io.nines.contract.Sha256;
import io.nines.contract.Status;
import io.nines.page.Told;
import io.nines.page.documents.Addresses;
import io.nines.page.view.MaintenanceWindow.State;
import io.nines.timeline.TimelineStatus;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V2DocumentsTest {
    private final Told told = new Told().component("api", "API", "Core", 1).component("web", "Web", null, 2);

    private V2Documents at(long minute) {
        return new V2Documents(told.at(minute), Told.settings("UTC"), Addresses.EXAMPLE);
    }

    private V2.Component component(long minute, String name) {
        return at(minute).components().components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void idIsTwelveDigitsOfTheSha256InBase36() {
        BigInteger hash = new BigInteger(1, Sha256.of("api".getBytes(StandardCharsets.UTF_8)));
        String digits = hash.toString(36);
        assertThat(component(5, "API").id()).hasSize(12).isEqualTo(digits.substring(digits.length() - 12));
    }

    @Test
    void worseOfObservedAndDeclaredIsTold() {
        told.observed(1, "api", Status.UP).observed(1, "web", Status.DOWN);
        told.declare(10, "one", "api", Impact.PARTIAL).declare(10, "two", "web", Impact.DEGRADED);
        assertThat(component(11, "API").status()).isEqualTo("partial_outage");
        assertThat(component(11, "Web").status()).isEqualTo("major_outage");
        assertThat(component(11, "Core").status()).isEqualTo("partial_outage");
    }

    @Test
    void runningWindowIsUnderMaintenanceWhateverIsObserved() {
        told.observed(1, "api", Status.UP).announce(10, "win", 20, 40, "api").observed(21, "api", Status.DOWN);
        assertThat(component(19, "API").status()).isEqualTo("major_outage");
        assertThat(component(22, "API").status()).isEqualTo("under_maintenance");
        assertThat(at(22).status().status().indicator()).isEqualTo("maintenance");
        assertThat(component(40, "API").status()).isEqualTo("major_outage");
    }

    @Test
    void silenceDoesNotReadAsWorkingButWhereNobodyEverLookedOperatorsDecide() {
        told.observed(1, "api", Status.UP).observed(9, "api", Status.UNKNOWN);
        assertThat(component(10, "API").status()).isEqualTo("degraded_performance");
        assertThat(component(10, "Web").status()).isEqualTo("operational");
        assertThat(at(10).status().status()).isEqualTo(new V2.Status("minor", "Status Unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "UP UP, none, All Systems Operational",
        "UP MAINTENANCE, maintenance, Service Under Maintenance",
        "DEGRADED UP, minor, Partially Degraded Service",
        "DEGRADED DEGRADED, minor, Degraded System Service",
        "PARTIAL UP, minor, Minor Service Outage",
        "PARTIAL PARTIAL, major, Partial System Outage",
        "DOWN UP, major, Partial System Outage",
        "DOWN DOWN, critical, Major System Outage",
        "DOWN, critical, Major System Outage",
    })
    void topLevelStatusIsAsThosePagesCalculateIt(String components, String indicator, String description) {
        List<TimelineStatus> statuses = List.of(components.split(" ")).stream()
                .map(TimelineStatus::valueOf)
                .toList();
        assertThat(TopLevelStatus.of(statuses)).isEqualTo(new V2.Status(indicator, description));
    }

    @Test
    void pageWithoutComponentsIsOperational() {
        assertThat(TopLevelStatus.of(List.of()).indicator()).isEqualTo("none");
    }

    @Test
    void incidentIsToldFromItsFirstUpdateToItsResolution() {
        told.declare(10, "one", "api", Impact.DOWN);
        told.update(12, "one", "two", IncidentStatus.MONITORING, "better")
                .update(20, "one", "end", IncidentStatus.RESOLVED, "well");
        V2.Incident incident = at(30).incidents().incidents().get(0);
        assertThat(incident.status()).isEqualTo("resolved");
        assertThat(incident.impact()).isEqualTo("critical");
        assertThat(incident.createdAt()).isEqualTo("2026-03-01T00:10:00.000Z");
        assertThat(incident.monitoringAt()).isEqualTo("2026-03-01T00:12:00.000Z");
        assertThat(incident.resolvedAt()).isEqualTo("2026-03-01T00:20:00.000Z");
        assertThat(incident.updatedAt()).isEqualTo("2026-03-01T00:20:00.000Z");
        assertThat(incident.shortlink()).isEqualTo("https://status.example.com/incidents/one");
        assertThat(incident.incidentUpdates())
                .extracting(V2.Update::status)
                .containsExactly("resolved", "monitoring", "investigating");
        String api = Ids.derived("api");
        assertThat(incident.incidentUpdates())
                .extracting(update -> update.affectedComponents().get(0))
                .containsExactly(
                        new V2.Affected(api, "API", "major_outage", "operational"),
                        new V2.Affected(api, "API", "major_outage", "major_outage"),
                        new V2.Affected(api, "API", "operational", "major_outage"));
        assertThat(at(30).unresolved().incidents()).isEmpty();
        assertThat(at(30).summary().incidents()).isEmpty();
    }

    @Test
    void postMortemIsAnUpdateAndTheStatus() {
        told.declare(10, "one", "api", Impact.DOWN).update(20, "one", "end", IncidentStatus.RESOLVED, "well");
        PostMortem postMortem = new PostMortem(told.log().text("The disk was full."), List.of(), List.of());
        told.log().add(50, new IncidentPostMortemPublished("one", postMortem));
        V2.Incident incident = at(60).incidents().incidents().get(0);
        assertThat(incident.status()).isEqualTo("postmortem");
        assertThat(incident.incidentUpdates().get(0).body()).isEqualTo("The disk was full.");
        assertThat(incident.incidentUpdates().get(0).id()).matches(Ids.OTHER);
    }

    @Test
    void windowGoesFromUpcomingToActiveToCompletedByTheClock() {
        told.announce(10, "win", 20, 40, "web");
        assertThat(maintenance(15, State.UPCOMING))
                .extracting(V2.Incident::status)
                .containsExactly("scheduled");
        assertThat(maintenance(20, State.RUNNING))
                .extracting(V2.Incident::status)
                .containsExactly("in_progress");
        assertThat(maintenance(20, State.UPCOMING)).isEmpty();
        assertThat(at(20).summary().scheduledMaintenances()).hasSize(1);
        V2.Incident over = at(40).maintenances(EnumSet.allOf(State.class))
                .scheduledMaintenances()
                .get(0);
        assertThat(over.status()).isEqualTo("completed");
        assertThat(over.resolvedAt()).isEqualTo("2026-03-01T00:40:00.000Z").isEqualTo(over.updatedAt());
        assertThat(over.scheduledFor()).isEqualTo("2026-03-01T00:20:00.000Z");
        assertThat(over.startedAt()).isEqualTo(over.createdAt());
        assertThat(at(40).summary().scheduledMaintenances()).isEmpty();
    }

    private List<V2.Incident> maintenance(long minute, State state) {
        return at(minute).maintenances(Set.of(state)).scheduledMaintenances();
    }

    @Test
    void cancelledWindowIsCompletedAndSaysWhy() {
        told.announce(10, "win", 20, 40, "web").cancel(15, "win", "Not today.");
        V2.Incident window = at(16).maintenances(EnumSet.allOf(State.class))
                .scheduledMaintenances()
                .get(0);
        assertThat(window.status()).isEqualTo("completed");
        assertThat(window.incidentUpdates()).extracting(V2.Update::body).first().isEqualTo("Not today.");
        assertThat(window.incidentUpdates()).extracting(V2.Update::status).containsExactly("completed", "scheduled");
        assertThat(component(30, "Web").status()).isEqualTo("operational");
    }

    @Test
    void fiftyNewestAreTold() {
        for (int i = 0; i < 60; i++) {
            told.declare(10 + i, "incident" + i, "api", Impact.DEGRADED);
        }
        List<V2.Incident> incidents = at(100).incidents().incidents();
        assertThat(incidents).hasSize(50);
        assertThat(incidents.get(0).id()).isEqualTo("incident59");
        assertThat(incidents).extracting(V2.Incident::createdAt).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void timesAreInThePagesZone() {
        told.declare(10, "one", "api", Impact.DOWN);
        V2.Incidents berlin =
                new V2Documents(told.at(11), Told.settings("Europe/Berlin"), Addresses.EXAMPLE).incidents();
        assertThat(berlin.page().timeZone()).isEqualTo("Europe/Berlin");
        assertThat(berlin.incidents().get(0).createdAt()).isEqualTo("2026-03-01T01:10:00.000+01:00");
        V2.Incidents london =
                new V2Documents(told.at(11), Told.settings("Europe/London"), Addresses.EXAMPLE).incidents();
        assertThat(london.incidents().get(0).createdAt()).isEqualTo("2026-03-01T00:10:00.000+00:00");
        assertThat(at(11).incidents().page().timeZone()).isEqualTo("Etc/UTC");
    }

    @Test
    void pageIsAsNewAsWhatItSays() {
        told.observed(1, "api", Status.UP).observed(1, "web", Status.UP);
        told.announce(10, "win", 20, 40, "web");
        assertThat(at(12).status().page().updatedAt()).isEqualTo("2026-03-01T00:10:00.000Z");
        assertThat(at(25).status().page().updatedAt()).isEqualTo("2026-03-01T00:20:00.000Z");
    }
}
