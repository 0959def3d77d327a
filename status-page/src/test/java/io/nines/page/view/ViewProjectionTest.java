package io.nines.page.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.contract.Chain;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.log.LogEntry;
import io.nines.log.LoggedEvent;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewProjectionTest {
    private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");

    private final Kept kept = new Kept();
    private final ViewProjection projection = new ViewProjection(kept);

    @Test
    void everyEventTypeIsHandledOrIgnored() {
        assertThat(unnamed(EventTypes.all(), projection.handled())).isEmpty();
        assertThat(projection.handled()).doesNotContainAnyElementsOf(ViewProjection.IGNORED);
    }

    @Test
    void plantedTypeThatNobodyNamedIsFound() {
        Set<Class<? extends DomainEvent>> forgetful = new HashSet<>(projection.handled());
        forgetful.remove(ComponentRetired.class);
        assertThat(unnamed(EventTypes.all(), forgetful)).containsExactly(ComponentRetired.class);
    }

    @Test
    void typeThatIsNeitherHandledNorIgnoredStopsTheProjection() {
        DomainEvent nobodys = new ComponentRetired("api");
        ViewProjection forgetful = new ViewProjection(kept);
        forgetful.handled().remove(ComponentRetired.class);
        assertThatThrownBy(() -> forgetful.apply(logged(nobodys)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("neither handled nor ignored");
        assertThat(kept.head().position()).isZero();
    }

    @Test
    void showsVisibleComponentsInOrder() {
        register("b", 2, Visibility.PUBLIC);
        register("a", 1, Visibility.PUBLIC);
        register("hidden", 0, Visibility.INTERNAL);
        register("gone", 0, Visibility.PUBLIC);
        apply(new ComponentRetired("gone"));
        assertThat(kept.view().components()).extracting(ShownComponent::id).containsExactly("a", "b");
        assertThat(kept.view().head().position()).isEqualTo(5);
    }

    @Test
    void describingMayHideAndShowAgainWithItsHistory() {
        register("api", 1, Visibility.PUBLIC);
        apply(new ComponentDescribed("api", "API", "Core", 1, null, Visibility.INTERNAL));
        assertThat(kept.view().components()).isEmpty();
        observe("api", 60, Status.UP);
        apply(new ComponentDescribed("api", "The API", "Core", 1, null, Visibility.PUBLIC));
        ShownComponent shown = kept.view().components().get(0);
        assertThat(shown.name()).isEqualTo("The API");
        assertThat(shown.status(T0)).isEqualTo(TimelineStatus.UP);
    }

    @Test
    void componentIsUnknownBeforeItsFirstResult() {
        register("api", 1, Visibility.PUBLIC);
        ShownComponent shown = kept.view().components().get(0);
        assertThat(shown.status(T0)).isEqualTo(TimelineStatus.UNKNOWN);
        assertThat(shown.since()).isEqualTo(T0.toEpochMilli());
    }

    @Test
    void resultsBeforeRegistrationReachBack() {
        register("api", 1, Visibility.PUBLIC);
        observe("api", -3600, Status.UP);
        ShownComponent shown = kept.view().components().get(0);
        assertThat(shown.since()).isEqualTo(T0.minusSeconds(3600).toEpochMilli());
    }

    @Test
    void restatingReplacesOnlyWhatItNames() {
        register("api", 1, Visibility.PUBLIC);
        observe("api", 0, Status.UP);
        observe("api", 600, Status.DOWN);
        apply(new ObservedTimelineRestated(
                "api",
                T0.plusSeconds(300),
                T0.plusSeconds(900),
                List.of(new StatusChange(T0.plusSeconds(300), Status.DEGRADED)),
                List.of()));
        ShownComponent shown = kept.view().components().get(0);
        assertThat(statusAt(shown, 299)).isEqualTo(TimelineStatus.UP);
        assertThat(statusAt(shown, 300)).isEqualTo(TimelineStatus.DEGRADED);
        assertThat(statusAt(shown, 900)).isEqualTo(TimelineStatus.DOWN);
        assertThat(shown.status(T0)).isEqualTo(TimelineStatus.DOWN);
    }

    @Test
    void keepsThroughPlacesAndLastResult() {
        apply(new ObservedThrough(T0.plusSeconds(9), T0.plusSeconds(7), 3, List.of()));
        View view = kept.view();
        assertThat(view.through()).isEqualTo(T0.plusSeconds(9));
        assertThat(view.lastResultAt()).isEqualTo(T0.plusSeconds(7));
        assertThat(view.places()).isEqualTo(3);
    }

    @Test
    void erasedDescriptionIsNotShown() {
        TextRef text = new TextRef("abcdefghijkl", "00");
        apply(new ComponentRegistered("api", "API", null, 1, text, Visibility.PUBLIC, DetectionPolicy.DEFAULT));
        kept.text("abcdefghijkl", "for everybody");
        assertThat(kept.view().components().get(0).description().text()).isEqualTo("for everybody");
        apply(new TextErased("abcdefghijkl"));
        FreeText erased = kept.view().components().get(0).description();
        assertThat(erased.text()).isNull();
        assertThat(erased.removal().at()).isEqualTo(T0);
    }

    @Test
    void ignoredEventsMoveThePositionOnly() {
        register("api", 1, Visibility.PUBLIC);
        apply(new DetectionPolicyChanged("api", DetectionPolicy.DEFAULT, null));
        assertThat(kept.view().head().position()).isEqualTo(2);
    }

    @Test
    void historyOfAComponentThatWasNeverRegisteredStopsTheProjection() {
        assertThatThrownBy(() -> observe("nobody", 0, Status.UP)).hasMessageContaining("nobody");
    }

    private static Set<Class<? extends DomainEvent>> unnamed(
            Set<Class<? extends DomainEvent>> all, Set<Class<? extends DomainEvent>> handled) {
        Set<Class<? extends DomainEvent>> unnamed = new HashSet<>(all);
        unnamed.removeAll(handled);
        unnamed.removeAll(ViewProjection.IGNORED);
        return unnamed;
    }

    private static TimelineStatus statusAt(ShownComponent component, long seconds) {
        return component.timeline().at(T0.plusSeconds(seconds).toEpochMilli());
    }

    private void register(String id, int order, Visibility visibility) {
        apply(new ComponentRegistered(id, id, null, order, null, visibility, DetectionPolicy.DEFAULT));
    }

    private void observe(String id, long seconds, Status status) {
        Instant at = T0.plusSeconds(seconds);
        apply(new ObservedStatusChanged(id, at, List.of(new StatusChange(at, status)), List.of()));
    }

    private void apply(DomainEvent event) {
        projection.apply(logged(event));
    }

    private LoggedEvent logged(DomainEvent event) {
        EventTypes.EventType type = EventTypes.of(event.getClass());
        LogEntry entry = new LogEntry(
                kept.head().position() + 1,
                T0,
                "000000000000",
                type.name(),
                type.revision(),
                "test",
                "test/1",
                kept.head().position(),
                null,
                EventCodec.encode(event));
        return new LoggedEvent(entry, Chain.start(), event);
    }
}
