package io.nines.contract;

import io.nines.contract.IncidentEvent.IncidentAcknowledged;
import io.nines.contract.IncidentEvent.IncidentAcknowledgementOverdue;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentLeadAssigned;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentNoteAdded;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentRetitled;
import io.nines.contract.IncidentEvent.IncidentSeverityChanged;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateRemoved;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateSaved;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceRetitled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.MaintenanceTextCorrected;
import io.nines.contract.MaintenanceEvent.MaintenanceUpdated;
import io.nines.contract.MaintenanceEvent.Occurrence;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesEnded;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.PageEvent.PageLink;
import io.nines.contract.PostMortem.ActionItem;
import io.nines.contract.PostMortem.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What operators say, as {@link SampleEvents} has it. */
final class SampleIncidents {
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final TextRef TITLE = new TextRef("t3xt00000001", HASH);
    private static final TextRef TEXT = new TextRef("t3xt00000002", HASH);
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-01-01T11:00:00.001Z");
    private static final String INCIDENT = "1nc1dent0001";
    private static final String WINDOW = "w1ndow000001";
    private static final List<AffectedComponent> AFFECTED = List.of(
            new AffectedComponent("api", Impact.DOWN),
            new AffectedComponent("web", Impact.PARTIAL),
            new AffectedComponent("mail", Impact.DEGRADED),
            new AffectedComponent("dns", Impact.NONE));
    private static final MaintenanceUpdate SAID = new MaintenanceUpdate("upd4te000001", TEXT, TEN);
    private static final MaintenanceUpdate NOTHING_SAID = new MaintenanceUpdate("upd4te000001", null, null);

    static final List<DomainEvent> FULL = List.of(
            new IncidentDeclared(
                    INCIDENT,
                    TITLE,
                    Severity.CRITICAL,
                    Visibility.PUBLIC,
                    TEN,
                    "0utage000001",
                    AFFECTED,
                    update(IncidentStatus.INVESTIGATING)),
            new IncidentAcknowledged(INCIDENT),
            new IncidentAcknowledgementOverdue(INCIDENT, ELEVEN),
            new IncidentLeadAssigned(INCIDENT, TEXT),
            new IncidentNoteAdded(INCIDENT, "n0te00000001", TEXT),
            new IncidentUpdated(INCIDENT, update(IncidentStatus.IDENTIFIED), AFFECTED),
            new IncidentReopened(INCIDENT, update(IncidentStatus.MONITORING), AFFECTED),
            new IncidentImpactRestated(INCIDENT, "api", List.of(new ImpactPeriod(Impact.DOWN, TEN, ELEVEN))),
            new IncidentRetitled(INCIDENT, TITLE),
            new IncidentTextCorrected(INCIDENT, "upd4te000001", TEXT),
            new IncidentSeverityChanged(INCIDENT, Severity.HIGH),
            new IncidentVisibilityChanged(INCIDENT, Visibility.INTERNAL),
            new IncidentMerged(INCIDENT, "1nc1dent0002"),
            new IncidentPostMortemPublished(INCIDENT, postMortem()),
            new MaintenanceAnnounced(WINDOW, TITLE, AFFECTED, TEN, ELEVEN, SAID, new Occurrence("ser1es000001", TEN)),
            new MaintenanceRescheduled(WINDOW, TEN, ELEVEN),
            new MaintenanceExtended(WINDOW, ELEVEN),
            new MaintenanceStarted(WINDOW, TEN, Trigger.CLOCK),
            new MaintenanceCompleted(WINDOW, ELEVEN, Trigger.CLOCK),
            new MaintenanceCancelled(WINDOW, SAID),
            new MaintenanceUpdated(WINDOW, SAID),
            new MaintenanceRetitled(WINDOW, TITLE),
            new MaintenanceTextCorrected(WINDOW, "upd4te000001", TEXT),
            new MaintenanceSeriesAnnounced(
                    "ser1es000001", TITLE, TEXT, AFFECTED, TEN, ELEVEN, "FREQ=WEEKLY;BYDAY=SU", "Europe/Berlin"),
            new MaintenanceSeriesEnded("ser1es000001"),
            new IncidentTemplateSaved("slow", "It is slow", TITLE, IncidentStatus.IDENTIFIED, TEXT),
            new IncidentTemplateRemoved("slow"),
            new PageDesigned(
                    "Acme",
                    "data:image/png;base64,iVBORw0KGgo=",
                    "#16181B",
                    List.of(new PageLink("Help", "https://help.example.org/"))));

    static final List<DomainEvent> SPARSE = List.of(
            new IncidentDeclared(
                    INCIDENT,
                    TITLE,
                    Severity.LOW,
                    Visibility.INTERNAL,
                    null,
                    null,
                    List.of(),
                    new IncidentUpdate("upd4te000001", IncidentStatus.RESOLVED, null, null)),
            new IncidentLeadAssigned(INCIDENT, null),
            new IncidentImpactRestated(INCIDENT, "api", List.of(new ImpactPeriod(Impact.PARTIAL, TEN, null))),
            new IncidentPostMortemPublished(INCIDENT, new PostMortem(TEXT, List.of(), List.of())),
            new MaintenanceAnnounced(WINDOW, TITLE, AFFECTED, TEN, ELEVEN, NOTHING_SAID, null),
            new MaintenanceStarted(WINDOW, null, Trigger.OPERATOR),
            new MaintenanceCompleted(WINDOW, null, Trigger.OPERATOR),
            new MaintenanceSeriesAnnounced(
                    "ser1es000001", TITLE, null, AFFECTED, TEN, ELEVEN, "FREQ=MONTHLY;COUNT=3", "UTC"),
            new IncidentTemplateSaved("slow", "It is slow", null, null, null),
            new PageDesigned(null, null, null, List.of()));

    private SampleIncidents() {}

    private static IncidentUpdate update(IncidentStatus status) {
        return new IncidentUpdate("upd4te000001", status, TEXT, TEN);
    }

    private static PostMortem postMortem() {
        return new PostMortem(
                TITLE,
                List.of(TEXT, TEXT),
                List.of(
                        new ActionItem("act10n000001", TEXT, Priority.HIGH, TEXT, LocalDate.parse("2026-02-01"), false),
                        new ActionItem("act10n000002", TEXT, Priority.MEDIUM, null, null, true),
                        new ActionItem("act10n000003", TEXT, Priority.LOW, null, null, false)));
    }
}
