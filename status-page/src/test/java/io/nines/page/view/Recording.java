package io.nines.page.view;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Chain;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Severity;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.log.LogEntry;
import io.nines.log.LoggedEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Puts events into what is kept, without a log: minutes count from {@link #T0}. */
public final class Recording {
    public static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");

    final Kept kept = new Kept();
    private final ViewProjection projection = new ViewProjection(kept);
    private int texts;

    public View view() {
        return kept.view();
    }

    public static Instant minute(long minutes) {
        return T0.plusSeconds(minutes * 60);
    }

    public Recording add(long minute, DomainEvent event) {
        return add(minute, null, event);
    }

    public Recording add(long minute, String author, DomainEvent event) {
        return add(minute(minute), author, event);
    }

    public Recording add(Instant recordedAt, String author, DomainEvent event) {
        EventTypes.EventType type = EventTypes.of(event.getClass());
        LogEntry entry = new LogEntry(
                kept.head().position() + 1,
                recordedAt,
                "000000000000",
                type.name(),
                type.revision(),
                "test",
                "test/1",
                kept.head().position(),
                author,
                EventCodec.encode(event));
        projection.apply(new LoggedEvent(entry, Chain.start(), event));
        return this;
    }

    /** A text that is there. */
    public TextRef text(String text) {
        String id = String.format("t3xt%08d", texts++);
        kept.text(id, text);
        return new TextRef(id, "00");
    }

    public Recording component(String id, Visibility visibility) {
        return add(0, new ComponentRegistered(id, id, null, 1, null, visibility, DetectionPolicy.DEFAULT));
    }

    public Recording declare(long minute, String id, Visibility visibility, Instant startedAt, Object... affected) {
        IncidentUpdate update =
                new IncidentUpdate(id + "1", IncidentStatus.INVESTIGATING, text("we look into " + id), null);
        return add(
                minute,
                new IncidentDeclared(
                        id, text(id), Severity.HIGH, visibility, startedAt, null, affected(affected), update));
    }

    public Recording announce(long minute, String id, long from, long to, Object... affected) {
        MaintenanceUpdate update = new MaintenanceUpdate(id + "1", text("we work on " + id), null);
        return add(
                minute,
                new MaintenanceAnnounced(id, text(id), affected(affected), minute(from), minute(to), update, null));
    }

    /** Pairs of component and impact. */
    public static List<AffectedComponent> affected(Object... pairs) {
        AffectedComponent[] affected = new AffectedComponent[pairs.length / 2];
        Arrays.setAll(affected, i -> new AffectedComponent((String) pairs[2 * i], (Impact) pairs[2 * i + 1]));
        return List.of(affected);
    }
}
