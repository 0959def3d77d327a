package io.nines.query;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Severity;
import io.nines.contract.TextEntry;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Events of incidents and maintenance, as short as a test can say them. */
final class Declarations {
    private Declarations() {}

    /** A public incident without texts. */
    static IncidentDeclared declared(String incident, String startedAt, AffectedComponent... components) {
        return declared(incident, Visibility.PUBLIC, startedAt == null ? null : Instant.parse(startedAt), components);
    }

    static IncidentDeclared declared(
            String incident, Visibility visibility, Instant startedAt, AffectedComponent... components) {
        return new IncidentDeclared(
                incident,
                null,
                Severity.HIGH,
                visibility,
                startedAt,
                null,
                Arrays.asList(components),
                update("u00000000000", IncidentStatus.INVESTIGATING, startedAt));
    }

    static IncidentUpdated resolved(String incident, String at) {
        return new IncidentUpdated(
                incident,
                update("u99999999999", IncidentStatus.RESOLVED, at == null ? null : Instant.parse(at)),
                List.of());
    }

    static IncidentUpdate update(String id, IncidentStatus status, Instant at) {
        return new IncidentUpdate(id, status, null, at);
    }

    static AffectedComponent affected(String component, Impact impact) {
        return new AffectedComponent(component, impact);
    }

    /** A window without texts. */
    static MaintenanceAnnounced announced(String maintenance, String startsAt, String endsAt, String... components) {
        return new MaintenanceAnnounced(
                maintenance,
                null,
                Arrays.stream(components)
                        .map(component -> affected(component, Impact.DOWN))
                        .toList(),
                Instant.parse(startsAt),
                Instant.parse(endsAt),
                new MaintenanceUpdate("m00000000000", null, null),
                null);
    }

    static TextEntry text(String id, String words) {
        return new TextEntry(id, "0a".repeat(16), words);
    }

    static TextRef ref(String id, String words) {
        return text(id, words).ref();
    }
}
