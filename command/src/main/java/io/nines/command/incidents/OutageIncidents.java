package io.nines.command.incidents;

import io.nines.command.components.AffectedComponents;
import io.nines.command.incidents.IncidentSettings.OnOutage;
import io.nines.command.texts.Texts;
import io.nines.contract.AffectedComponent;
import io.nines.contract.Ids;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What is said of an outage where nobody says anything, in plain words and always under the same ids. */
@Singleton
final class OutageIncidents {
    private final AffectedComponents components;
    private final Texts texts;

    OutageIncidents(AffectedComponents components, Texts texts) {
        this.components = components;
        this.texts = texts;
    }

    static String noteOf(FoundOutage outage) {
        return Ids.derived("note/" + outage.id() + (outage.withdrawn() ? "/withdrawn" : "/merged"));
    }

    IncidentCommand declaration(FoundOutage outage, OnOutage how) {
        String name = components.name(outage.component());
        boolean shown = how == OnOutage.PUBLISH && components.isPublic(outage.component());
        IncidentUpdate update = new IncidentUpdate(
                Ids.derived("update/" + outage.id() + "/declared"),
                IncidentStatus.INVESTIGATING,
                texts.keep("Our checks find that " + name + " is down."),
                outage.start());
        return new IncidentCommand.Declare(
                texts.keep(name + " is down"),
                Severity.CRITICAL,
                shown ? Visibility.PUBLIC : Visibility.INTERNAL,
                outage.start(),
                outage.id(),
                List.of(new AffectedComponent(outage.component(), Impact.DOWN)),
                update);
    }

    /** Resolved as of the outage's end; null if somebody was quicker. */
    IncidentCommand resolution(IncidentState incident, FoundOutage outage) {
        if (!incident.isOpen() || incident.isTakenOver()) {
            return null;
        }
        boolean known =
                !outage.withdrawn() && outage.end() != null && !outage.end().isBefore(incident.saidUpTo());
        Instant at = known ? outage.end() : null;
        String name = components.name(outage.component());
        IncidentUpdate update = new IncidentUpdate(
                Ids.derived("update/" + outage.id() + "/resolved"),
                IncidentStatus.RESOLVED,
                texts.keep(
                        outage.withdrawn()
                                ? "What was recorded since shows that " + name + " was not down."
                                : "Our checks no longer find that " + name + " is down."),
                at);
        return new IncidentCommand.PostUpdate(update, List.of());
    }

    IncidentCommand note(FoundOutage outage) {
        String text = outage.withdrawn()
                ? "The outage that this was declared for was withdrawn: what was recorded since shows that it never was."
                : "The outage that this was declared for is part of an earlier one now: " + outage.mergedInto() + ".";
        return new IncidentCommand.AddNote(noteOf(outage), texts.keep(text));
    }
}
