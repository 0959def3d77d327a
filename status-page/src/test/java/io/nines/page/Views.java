package io.nines.page;

import io.nines.contract.Chain;
import io.nines.log.LogHead;
import io.nines.page.view.FreeText;
import io.nines.page.view.PageDesign;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Views made up for a test; long ago everything was up. */
public final class Views {
    public static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private Views() {}

    public static View of(ShownComponent... components) {
        return of(Scenes.NOW.minusSeconds(9), components);
    }

    /** With the last result at an instant. */
    public static View of(Instant lastResultAt, ShownComponent... components) {
        return new View(
                new LogHead(18_442, Scenes.NOW, Chain.start()),
                Scenes.NOW,
                lastResultAt,
                5,
                List.of(components),
                List.of(),
                List.of(),
                Map.of(),
                PageDesign.PLAIN);
    }

    /** Of a log without any event. */
    public static View nothing() {
        return new View(LogHead.START, null, null, 0, List.of(), List.of(), List.of(), Map.of(), PageDesign.PLAIN);
    }

    public static ShownComponent up(String name) {
        return named(name, timeline().build());
    }

    /** Up until an instant, then as given. */
    public static ShownComponent since(String name, String at, TimelineStatus status) {
        return named(
                name, timeline().then(Instant.parse(at).toEpochMilli(), status).build());
    }

    public static ShownComponent named(String name, Timeline timeline) {
        String id = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        return component(id, name, null, 0, null, LONG_AGO.toEpochMilli(), timeline);
    }

    /** One of which no incident and no window says anything. */
    public static ShownComponent component(
            String id,
            String name,
            String group,
            int order,
            FreeText description,
            long registeredAt,
            Timeline observed) {
        Timeline nothing = Timeline.always(TimelineStatus.UP);
        return new ShownComponent(id, name, group, order, description, registeredAt, observed, nothing, nothing);
    }

    public static Timeline.Builder timeline() {
        return Timeline.startingWith(TimelineStatus.UNKNOWN).then(LONG_AGO.toEpochMilli(), TimelineStatus.UP);
    }
}
