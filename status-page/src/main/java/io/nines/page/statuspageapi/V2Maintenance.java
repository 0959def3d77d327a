package io.nines.page.statuspageapi;

import io.nines.page.documents.PlainText;
import io.nines.page.documents.PublicAddress;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.MaintenanceWindow.State;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Maintenance windows in the shape of those documents, which know no cancelled one: it is completed, and takes no time. */
final class V2Maintenance {
    private final V2Words words;
    private final V2Components components;
    private final ZoneId zone;
    private final String pageId;
    private final PublicAddress address;

    V2Maintenance(V2Words words, V2Components components, ZoneId zone, String pageId, PublicAddress address) {
        this.words = words;
        this.components = components;
        this.zone = zone;
        this.pageId = pageId;
        this.address = address;
    }

    V2.Incident of(MaintenanceWindow window, Instant now) {
        State state = window.state(now);
        return new V2.Incident(
                window.id(),
                PlainText.of(window.title(), zone),
                word(state),
                words.time(createdAt(window)),
                words.time(updatedAt(window, now)),
                null,
                words.time(endedAt(window, state)),
                "maintenance",
                address.maintenance(window.id()),
                words.time(createdAt(window)),
                pageId,
                updates(window),
                components.of(window.components().stream()
                        .map(MaintenanceWindow.Affected::component)
                        .toList()),
                words.time(window.startsAt()),
                words.time(window.endsAt()));
    }

    /** When it was announced; what is entered after the fact stands where it happened. */
    static Instant createdAt(MaintenanceWindow window) {
        return window.isAfterTheFact() ? window.plans().get(0).startsAt() : window.announcedAt();
    }

    /** The clock's part is a change, too. */
    static Instant updatedAt(MaintenanceWindow window, Instant now) {
        Instant last = window.lastChangedAt();
        if (window.cancelledAt() == null) {
            for (Instant edge : List.of(window.start(), window.end())) {
                last = edge.isAfter(last) && !edge.isAfter(now) ? edge : last;
            }
        }
        return last;
    }

    private static Instant endedAt(MaintenanceWindow window, State state) {
        return switch (state) {
            case UPCOMING, RUNNING -> null;
            case COMPLETED -> window.end();
            case CANCELLED -> window.cancelledAt();
        };
    }

    private static String word(State state) {
        return switch (state) {
            case UPCOMING -> "scheduled";
            case RUNNING -> "in_progress";
            case COMPLETED, CANCELLED -> "completed";
        };
    }

    private List<V2.Update> updates(MaintenanceWindow window) {
        List<V2.Update> updates = new ArrayList<>();
        for (int i = window.updates().size() - 1; i >= 0; i--) {
            updates.add(update(window, window.updates().get(i)));
        }
        return updates;
    }

    private V2.Update update(MaintenanceWindow window, MaintenanceWindow.Post post) {
        boolean cancels = window.cancelledAt() != null && !post.recordedAt().isBefore(window.cancelledAt());
        State then = cancels ? State.CANCELLED : stateAt(window, post.at());
        int last = post.earlier().size() - 1;
        Instant changed = last < 0 ? post.at() : post.earlier().get(last).correctedAt();
        String time = words.time(post.at());
        return new V2.Update(
                post.id(),
                word(then),
                PlainText.of(post.message(), zone),
                window.id(),
                time,
                words.time(changed),
                time,
                affected(window, then),
                true,
                null,
                null);
    }

    private static State stateAt(MaintenanceWindow window, Instant at) {
        if (at.isBefore(window.start())) {
            return State.UPCOMING;
        }
        return at.isBefore(window.end()) ? State.RUNNING : State.COMPLETED;
    }

    private static List<V2.Affected> affected(MaintenanceWindow window, State then) {
        TimelineStatus before = then == State.COMPLETED ? TimelineStatus.MAINTENANCE : TimelineStatus.UP;
        TimelineStatus after = then == State.RUNNING ? TimelineStatus.MAINTENANCE : TimelineStatus.UP;
        List<V2.Affected> affected = window.components().stream()
                .map(component -> new V2.Affected(
                        V2Components.id(component.component()),
                        PlainText.clean(component.name()),
                        V2Words.component(before),
                        V2Words.component(after)))
                .toList();
        return affected.isEmpty() ? null : affected;
    }
}
