package io.nines.page.view;

import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.log.LogHead;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What is kept, in the shape of the snapshot file. The file is a cache: its shape may change with any release, then
 * {@link #FORMAT} does, and the log is read afresh.
 */
record Snapshot(
        int format,
        long position,
        Instant recordedAt,
        String chain,
        Instant through,
        Instant lastResultAt,
        int places,
        List<Component> components) {
    static final int FORMAT = 1;

    /** A component; {@code text} is what its description says, so that the page can say it when the log is gone. */
    record Component(
            String id,
            String name,
            String group,
            int order,
            TextRef description,
            String text,
            Visibility visibility,
            Instant registeredAt,
            boolean retired,
            List<StatusChange> changes) {}

    static Snapshot of(Kept kept) {
        View view = kept.view();
        LogHead head = kept.head();
        return new Snapshot(
                FORMAT,
                head.position(),
                head.recordedAt(),
                HexFormat.of().formatHex(head.chain()),
                view.through(),
                view.lastResultAt(),
                view.places(),
                kept.components().stream()
                        .map(component -> component(kept, component))
                        .toList());
    }

    private static Component component(Kept kept, WatchedComponent of) {
        return new Component(
                of.id(),
                of.name(),
                of.group(),
                of.order(),
                of.description(),
                kept.text(of.description()),
                of.visibility(),
                Instant.ofEpochMilli(of.registeredAt()),
                of.retired(),
                changes(of.timeline()));
    }

    private static List<StatusChange> changes(Timeline timeline) {
        List<StatusChange> changes = new ArrayList<>();
        for (int i = 0; i < timeline.changes(); i++) {
            changes.add(new StatusChange(
                    Instant.ofEpochMilli(timeline.changeAt(i)),
                    Status.valueOf(timeline.changeTo(i).name())));
        }
        return changes;
    }

    Kept kept() {
        Kept kept = new Kept();
        kept.head(new LogHead(position, recordedAt, HexFormat.of().parseHex(chain)));
        kept.through(through, lastResultAt, places);
        for (Component component : components) {
            kept.put(watched(component));
            if (component.description() != null) {
                kept.text(component.description().id(), component.text());
            }
        }
        return kept;
    }

    private static WatchedComponent watched(Component from) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        for (StatusChange change : from.changes()) {
            timeline.then(
                    change.at().toEpochMilli(),
                    TimelineStatus.valueOf(change.status().name()));
        }
        return new WatchedComponent(
                from.id(),
                from.name(),
                from.group(),
                from.order(),
                from.description(),
                from.visibility(),
                from.registeredAt().toEpochMilli(),
                from.retired(),
                timeline.build());
    }
}
