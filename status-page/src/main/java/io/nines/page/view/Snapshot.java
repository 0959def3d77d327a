package io.nines.page.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.EventTypes.EventType;
import io.nines.contract.Json;
import io.nines.contract.Role;
import io.nines.contract.TextRef;
import io.nines.contract.TextRefs;
import io.nines.contract.Visibility;
import io.nines.log.LogHead;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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
        List<Component> components,
        List<Recording> incidents,
        List<Recording> windows,
        PageDesign design,
        Map<String, Role> roles,
        Map<String, String> texts,
        Map<String, FreeText.Removal> removals) {
    static final int FORMAT = 3;

    /** A component; its timeline as {@link WrittenTimeline} has it. */
    record Component(
            String id,
            String name,
            String group,
            int order,
            TextRef description,
            Visibility visibility,
            Instant registeredAt,
            boolean retired,
            String timeline) {}

    /** An event of an incident or a window, under its name on the wire. */
    record Recording(
            String id, String type, int revision, long position, Instant recordedAt, Role by, JsonNode event) {}

    /** All of it, so that the page can say it when the log is gone. */
    static Snapshot of(Kept kept) {
        return of(kept, kept.texts().of(named(kept)));
    }

    /** For a file that is never written again: texts are not in it, because they must be erasable. */
    static Snapshot withoutTexts(Kept kept) {
        return of(kept, Map.of());
    }

    private static Snapshot of(Kept kept, Map<String, String> texts) {
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
                kept.components().stream().map(Snapshot::component).toList(),
                recordings(kept.stories().incidentEvents()),
                recordings(kept.stories().windowEvents()),
                kept.design(),
                kept.roles(),
                texts,
                Map.copyOf(kept.texts().removals()));
    }

    /** The texts that the page speaks of; what the people who respond tell each other is on the log, too, and not kept. */
    private static List<String> named(Kept kept) {
        List<String> ids = new ArrayList<>();
        for (WatchedComponent component : kept.components()) {
            if (component.description() != null) {
                ids.add(component.description().id());
            }
        }
        for (Map<String, List<Recorded>> events :
                List.of(kept.stories().incidentEvents(), kept.stories().windowEvents())) {
            events.values().forEach(ofOne -> ofOne.forEach(event -> ids.addAll(TextRefs.of(event.event()))));
        }
        return ids;
    }

    private static List<Recording> recordings(Map<String, List<Recorded>> events) {
        List<Recording> recordings = new ArrayList<>();
        events.forEach((id, ofOne) -> ofOne.forEach(event -> recordings.add(recording(id, event))));
        return recordings;
    }

    private static Recording recording(String id, Recorded of) {
        EventType type = EventTypes.of(of.event().getClass());
        JsonNode event = Json.STORED.valueToTree(of.event());
        return new Recording(id, type.name(), type.revision(), of.position(), of.recordedAt(), of.by(), event);
    }

    private Recorded recorded(Recording from) {
        try {
            DomainEvent event = Json.STORED.treeToValue(from.event(), EventTypes.classOf(from.type(), from.revision()));
            return new Recorded(from.position(), from.recordedAt(), from.by(), event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event of the snapshot cannot be read", e);
        }
    }

    private static Component component(WatchedComponent of) {
        return new Component(
                of.id(),
                of.name(),
                of.group(),
                of.order(),
                of.description(),
                of.visibility(),
                Instant.ofEpochMilli(of.registeredAt()),
                of.retired(),
                WrittenTimeline.of(of.timeline()));
    }

    /** What was kept, with its texts put beside those that are there. */
    Kept keptWithTexts(Texts into) {
        removals.forEach(into::erased);
        texts.forEach(into::put);
        return kept(into);
    }

    /** The same with the texts as they stand now. */
    Kept kept(Texts current) {
        Kept kept = new Kept(current);
        kept.head(new LogHead(position, recordedAt, HexFormat.of().parseHex(chain)));
        kept.through(through, lastResultAt, places);
        components.forEach(component -> kept.put(watched(component)));
        incidents.forEach(event -> kept.stories().incident(event.id(), recorded(event)));
        windows.forEach(event -> kept.stories().window(event.id(), recorded(event)));
        kept.design(design);
        roles.forEach(kept::role);
        return kept;
    }

    private static WatchedComponent watched(Component from) {
        return new WatchedComponent(
                from.id(),
                from.name(),
                from.group(),
                from.order(),
                from.description(),
                from.visibility(),
                from.registeredAt().toEpochMilli(),
                from.retired(),
                WrittenTimeline.read(from.timeline()));
    }
}
