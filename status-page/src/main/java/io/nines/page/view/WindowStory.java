package io.nines.page.view;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceRetitled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.MaintenanceTextCorrected;
import io.nines.contract.MaintenanceEvent.MaintenanceUpdated;
import io.nines.contract.MaintenanceUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a maintenance window from its events, in the order of recording. */
final class WindowStory {
    private final Texts texts;
    private final List<Posted> posts = new ArrayList<>();
    private final List<MaintenanceWindow.Plan> plans = new ArrayList<>();
    private Recorded first;
    private Recorded last;
    private MaintenanceAnnounced announced;
    private Posted title;
    private Instant startsAt;
    private Instant endsAt;
    private Instant startedAt;
    private Instant completedAt;
    private Instant cancelledAt;
    private int changes = -1;

    private WindowStory(Texts texts) {
        this.texts = texts;
    }

    static WindowStory of(List<Recorded> events, Texts texts) {
        WindowStory story = new WindowStory(texts);
        events.forEach(story::tell);
        return story;
    }

    private void tell(Recorded recorded) {
        MaintenanceEvent event = (MaintenanceEvent) recorded.event();
        if (event instanceof MaintenanceAnnounced announcement) {
            announced(recorded, announcement);
        } else if (event instanceof MaintenanceRescheduled moved) {
            planned(recorded, moved.startsAt(), moved.endsAt());
        } else if (event instanceof MaintenanceExtended extended) {
            planned(recorded, startsAt, extended.endsAt());
        } else if (event instanceof MaintenanceStarted started) {
            startedAt = recorded.or(started.at());
        } else if (event instanceof MaintenanceCompleted completed) {
            completedAt = recorded.or(completed.at());
        } else if (event instanceof MaintenanceCancelled cancelled) {
            cancelledAt = recorded.recordedAt();
            post(recorded, cancelled.update());
        } else if (event instanceof MaintenanceUpdated updated) {
            post(recorded, updated.update());
        } else if (event instanceof MaintenanceRetitled retitled) {
            title.correct(recorded, retitled.title());
        } else if (event instanceof MaintenanceTextCorrected corrected) {
            posts.stream()
                    .filter(post -> post.id().equals(corrected.update()))
                    .forEach(post -> post.correct(recorded, corrected.message()));
        }
        last = recorded;
        changes++;
    }

    private void announced(Recorded recorded, MaintenanceAnnounced event) {
        first = recorded;
        announced = event;
        title = new Posted(texts, recorded, event.maintenance(), null, event.title(), null);
        planned(recorded, event.startsAt(), event.endsAt());
        post(recorded, event.update());
    }

    private void planned(Recorded recorded, Instant start, Instant end) {
        startsAt = start;
        endsAt = end;
        plans.add(new MaintenanceWindow.Plan(start, end, recorded.recordedAt(), recorded.position()));
    }

    private void post(Recorded recorded, MaintenanceUpdate update) {
        if (update != null) {
            posts.add(new Posted(texts, recorded, update.id(), null, update.message(), update.at()));
        }
    }

    /** The window; none if all that it affects is hidden from the public. */
    Optional<MaintenanceWindow> shown(PublicComponents components) {
        List<MaintenanceWindow.Affected> affected = affected(components);
        if (affected.isEmpty() && !announced.components().isEmpty()) {
            return Optional.empty();
        }
        posts.sort(Posted.BY_INSTANT);
        return Optional.of(new MaintenanceWindow(
                announced.maintenance(),
                title.text(),
                title.earlier(),
                affected,
                startsAt,
                endsAt,
                startedAt,
                completedAt,
                cancelledAt,
                posts.stream().map(Posted::ofWindow).toList(),
                List.copyOf(plans),
                announced.occurrence() == null ? null : announced.occurrence().series(),
                first.recordedAt(),
                changes,
                first.position(),
                last.position(),
                last.recordedAt()));
    }

    private List<MaintenanceWindow.Affected> affected(PublicComponents components) {
        Map<String, Impact> impacts = announced.components().stream()
                .collect(Collectors.toMap(AffectedComponent::id, AffectedComponent::impact, (one, other) -> other));
        return components.of(impacts.keySet()).stream()
                .map(component ->
                        new MaintenanceWindow.Affected(component.id(), component.name(), impacts.get(component.id())))
                .toList();
    }
}
