package io.nines.reports;

import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.Visibility;
import java.time.Instant;

/** An incident as far as availability goes: what it says of components, and whether that counts. */
public final class IncidentImpacts {
    private final Impacts impacts = new Impacts();
    private Visibility visibility;
    private String mergedInto;
    private Instant resolvedAt;

    /** Goes on by an event; most say nothing about impacts. */
    public void take(IncidentEvent event, Instant recordedAt) {
        if (event instanceof IncidentDeclared declared) {
            visibility = declared.visibility();
            impacts.say(declared.components(), at(declared.startedAt(), recordedAt));
            follow(declared.update(), recordedAt);
        } else if (event instanceof IncidentUpdated updated) {
            impacts.say(updated.components(), at(updated.update().at(), recordedAt));
            follow(updated.update(), recordedAt);
        } else if (event instanceof IncidentReopened reopened) {
            impacts.say(reopened.components(), at(reopened.update().at(), recordedAt));
            follow(reopened.update(), recordedAt);
        } else if (event instanceof IncidentImpactRestated restated) {
            impacts.restate(restated.component(), restated.periods(), resolvedAt);
        } else if (event instanceof IncidentVisibilityChanged changed) {
            visibility = changed.visibility();
        } else if (event instanceof IncidentMerged merged) {
            mergedInto = merged.into();
        }
    }

    private void follow(IncidentUpdate update, Instant recordedAt) {
        resolvedAt = update.status() == IncidentStatus.RESOLVED ? at(update.at(), recordedAt) : null;
        if (resolvedAt != null) {
            impacts.end(resolvedAt);
        }
    }

    private static Instant at(Instant givenOrNull, Instant recordedAt) {
        return givenOrNull == null ? recordedAt : givenOrNull;
    }

    /** Whether its impacts are part of the declared status: it is public, and no duplicate. */
    public boolean counts() {
        return visibility == Visibility.PUBLIC && mergedInto == null;
    }

    /** Id of the incident that it is a duplicate of; null: it stands for itself. */
    public String mergedInto() {
        return mergedInto;
    }

    /** Null: it is not. */
    public Instant resolvedAt() {
        return resolvedAt;
    }

    /** Null: nothing was declared yet. */
    public Visibility visibility() {
        return visibility;
    }

    /** What it says of components, whether that counts or not. */
    public Impacts impacts() {
        return impacts;
    }
}
