package io.nines.page.view;

import static io.nines.page.view.Recording.affected;
import static io.nines.page.view.Recording.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.Role;
import io.nines.contract.Severity;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.Visibility;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentStoryTest {
    private final Recording log = new Recording();

    @BeforeEach
    void register() {
        log.component("api", Visibility.PUBLIC).component("web", Visibility.PUBLIC);
        log.component("hidden", Visibility.INTERNAL);
    }

    @Test
    void impactHoldsFromTheStartThatWasSaid() {
        log.declare(10, "one", Visibility.PUBLIC, minute(5), "api", Impact.DOWN);
        assertThat(declared("api", 4)).isEqualTo(TimelineStatus.UP);
        assertThat(declared("api", 5)).isEqualTo(TimelineStatus.DOWN);
        assertThat(only().declaredAt()).isEqualTo(minute(10));
        assertThat(only().startedAt()).isEqualTo(minute(5));
    }

    @Test
    void declarationIsToldWhenItWasRecordedAlsoWhereTheTroubleBeganEarlier() {
        declare(10, minute(9), IncidentStatus.INVESTIGATING);
        update(20, IncidentStatus.IDENTIFIED, null);
        assertThat(only().startedAt()).isEqualTo(minute(9));
        assertThat(only().updates()).extracting(Incident.Post::at).containsExactly(minute(10), minute(20));
        assertThat(declared("api", 9)).isEqualTo(TimelineStatus.DOWN);
    }

    @Test
    void historyThatIsEnteredAfterwardsKeepsTheTimesThatWereGiven() {
        declare(100, minute(9), IncidentStatus.INVESTIGATING);
        update(101, IncidentStatus.RESOLVED, minute(30));
        assertThat(only().updates()).extracting(Incident.Post::at).containsExactly(minute(9), minute(30));
    }

    @Test
    void whatIsDeclaredAsOverEndedWhenItWasOver() {
        declare(100, minute(9), IncidentStatus.RESOLVED);
        assertThat(only().resolvedAt()).isEqualTo(minute(9));
        assertThat(only().latest().at()).isEqualTo(minute(9));
    }

    private void declare(long minute, Instant startedAt, IncidentStatus status) {
        IncidentUpdate first = new IncidentUpdate("first", status, log.text("we look into it"), startedAt);
        log.add(
                minute,
                new IncidentDeclared(
                        "one",
                        log.text("one"),
                        Severity.HIGH,
                        Visibility.PUBLIC,
                        startedAt,
                        null,
                        affected("api", Impact.DOWN),
                        first));
    }

    @Test
    void updateChangesOnlyWhatItNames() {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN, "web", Impact.DEGRADED);
        update(20, IncidentStatus.IDENTIFIED, null, "web", Impact.PARTIAL);
        assertThat(declared("api", 30)).isEqualTo(TimelineStatus.DOWN);
        assertThat(declared("web", 19)).isEqualTo(TimelineStatus.DEGRADED);
        assertThat(declared("web", 20)).isEqualTo(TimelineStatus.PARTIAL);
        assertThat(only().impactNow()).isEqualTo(TimelineStatus.DOWN);
    }

    @Test
    void resolvingEndsEveryImpactAtItsInstantAndReopeningBeginsAnew() {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN);
        update(30, IncidentStatus.RESOLVED, minute(25));
        assertThat(declared("api", 24)).isEqualTo(TimelineStatus.DOWN);
        assertThat(declared("api", 25)).isEqualTo(TimelineStatus.UP);
        assertThat(only().resolvedAt()).isEqualTo(minute(25));
        log.add(
                40,
                new IncidentReopened(
                        "one",
                        new IncidentUpdate("again", IncidentStatus.MONITORING, null, null),
                        affected("web", Impact.PARTIAL)));
        assertThat(only().isActive()).isTrue();
        assertThat(declared("api", 50)).isEqualTo(TimelineStatus.UP);
        assertThat(declared("web", 50)).isEqualTo(TimelineStatus.PARTIAL);
    }

    @Test
    void restatedImpactReplacesAllThatWasSaidOfTheComponent() {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN, "web", Impact.DOWN);
        update(30, IncidentStatus.RESOLVED, null);
        log.add(
                40,
                new IncidentImpactRestated(
                        "one",
                        "api",
                        List.of(
                                new ImpactPeriod(Impact.DEGRADED, minute(5), minute(8)),
                                new ImpactPeriod(Impact.DOWN, minute(8), null))));
        assertThat(declared("api", 6)).isEqualTo(TimelineStatus.DEGRADED);
        assertThat(declared("api", 8)).isEqualTo(TimelineStatus.DOWN);
        assertThat(declared("api", 30)).isEqualTo(TimelineStatus.UP);
        assertThat(declared("web", 10)).isEqualTo(TimelineStatus.DOWN);
        assertThat(only().corrections())
                .extracting(Incident.ImpactCorrection::component)
                .containsExactly("api");
    }

    @Test
    void worstOfSeveralIncidentsCounts() {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DEGRADED);
        log.declare(20, "two", Visibility.PUBLIC, null, "api", Impact.DOWN);
        update(30, "two", IncidentStatus.RESOLVED, null);
        assertThat(declared("api", 15)).isEqualTo(TimelineStatus.DEGRADED);
        assertThat(declared("api", 25)).isEqualTo(TimelineStatus.DOWN);
        assertThat(declared("api", 35)).isEqualTo(TimelineStatus.DEGRADED);
        assertThat(log.view().activeIncidents()).extracting(Incident::id).containsExactly("one");
    }

    @Test
    void internalAndMergedIncidentsDoNotShowAndSayNothing() {
        log.declare(10, "one", Visibility.INTERNAL, null, "api", Impact.DOWN);
        log.declare(10, "two", Visibility.PUBLIC, null, "web", Impact.DOWN);
        log.add(11, new IncidentMerged("two", "one"));
        assertThat(log.view().incidents()).isEmpty();
        assertThat(log.view().merged()).containsEntry("two", "one");
        assertThat(declared("api", 12)).isEqualTo(TimelineStatus.UP);
        assertThat(declared("web", 12)).isEqualTo(TimelineStatus.UP);
        log.add(13, new IncidentVisibilityChanged("one", Visibility.PUBLIC));
        assertThat(declared("api", 12)).isEqualTo(TimelineStatus.DOWN);
    }

    @Test
    void hiddenComponentsAreNotNamed() {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN, "hidden", Impact.DOWN);
        assertThat(only().components()).extracting(Incident.Affected::component).containsExactly("api");
        log.add(11, new ComponentDescribed("hidden", "Seen", null, 1, null, Visibility.PUBLIC));
        assertThat(only().components()).extracting(Incident.Affected::name).containsExactly("Seen", "api");
    }

    @Test
    void correctedTextKeepsTheEarlierOneWithItsAuthor() {
        log.add(1, new AccessKeyGranted("key", "00", Role.OPERATOR, null, null, false, null, null));
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN);
        log.add(minute(20), "key", new IncidentTextCorrected("one", "one1", log.text("better")));
        Incident.Post post = only().latest();
        assertThat(post.message().text()).isEqualTo("better");
        EarlierText earlier = post.earlier().get(0);
        assertThat(earlier.text().text()).isEqualTo("we look into one");
        assertThat(earlier.by()).isEqualTo(Role.OPERATOR);
        assertThat(earlier.correctedAt()).isEqualTo(minute(20));
        assertThat(earlier.position()).isEqualTo(log.view().head().position());
    }

    @Test
    void erasedTextSaysWhenItWasRemovedAlsoWhereItWasCorrected() {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN);
        log.add(20, new IncidentTextCorrected("one", "one1", log.text("better")));
        log.add(30, new TextErased("t3xt00000000"));
        FreeText earlier = only().latest().earlier().get(0).text();
        assertThat(earlier.text()).isNull();
        assertThat(earlier.removal().at()).isEqualTo(minute(30));
        assertThat(only().latest().message().text()).isEqualTo("better");
    }

    @Test
    void updatesStandInTheOrderInWhichTheyHold() {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN);
        update(40, IncidentStatus.MONITORING, minute(40));
        update(50, IncidentStatus.IDENTIFIED, minute(20));
        assertThat(only().updates()).extracting(Incident.Post::at).containsExactly(minute(10), minute(20), minute(40));
    }

    @Test
    void snapshotKeepsIncidents(@org.junit.jupiter.api.io.TempDir java.nio.file.Path directory) {
        log.declare(10, "one", Visibility.PUBLIC, null, "api", Impact.DOWN);
        log.announce(20, "w", 100, 160, "web", Impact.DOWN);
        log.add(25, new TextErased("t3xt00000001"));
        SnapshotFile file = new SnapshotFile(directory.resolve("a"));
        file.write(Snapshot.of(log.kept));
        assertThat(file.snapshot().orElseThrow().keptWithTexts(new Texts()).view())
                .usingRecursiveComparison()
                .isEqualTo(log.view());
    }

    private TimelineStatus declared(String component, long minute) {
        return log.view()
                .component(component)
                .orElseThrow()
                .declared()
                .at(minute(minute).toEpochMilli());
    }

    private Incident only() {
        assertThat(log.view().incidents()).hasSize(1);
        return log.view().incidents().get(0);
    }

    private void update(long minute, IncidentStatus status, Instant at, Object... affected) {
        update(minute, "one", status, at, affected);
    }

    private void update(long minute, String id, IncidentStatus status, Instant at, Object... affected) {
        IncidentUpdate update = new IncidentUpdate("update" + minute, status, log.text("at " + minute), at);
        log.add(minute, new IncidentUpdated(id, update, affected(affected)));
    }
}
