package io.nines.page;

import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Ids;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.Severity;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.Visibility;
import io.nines.page.documents.Moment;
import io.nines.page.view.Recording;
import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What a page was told, in minutes since {@link Recording#T0}, and what it makes of it at one of them. */
public final class Told {
    /** What somebody might write who means no good; also what XML, JSON, HTML and iCalendar cannot hold as it is. */
    public static final String HOSTILE =
            "</title><script>alert('x')</script>\"><img src=x onerror=alert(1)> ]]> &lt; \r\n"
                    + "END:VEVENT\nBEGIN:VALARM; a\\b, \u0000\u0008\u001b[31m \ud83d \u2028 \u202e ${7*7} {{x}} 'q' \uffff \ud83d\ude80";

    private final Recording log = new Recording();

    public static PageSettings settings(String zone) {
        return new PageSettings(Path.of("unused"), zone, "Quillmarsh", null);
    }

    public Recording log() {
        return log;
    }

    public Told component(String id, String name, String group, int order) {
        log.add(0, new ComponentRegistered(id, name, group, order, null, Visibility.PUBLIC, DetectionPolicy.DEFAULT));
        return this;
    }

    public Told observed(long minute, String id, Status status) {
        Instant at = Recording.minute(minute);
        log.add(minute, new ObservedStatusChanged(id, at, List.of(new StatusChange(at, status)), List.of()));
        return this;
    }

    public Told declare(long minute, String id, String component, Impact impact) {
        IncidentUpdate first = new IncidentUpdate(
                Ids.derived(id + "/1"), IncidentStatus.INVESTIGATING, log.text("we look into " + id), null);
        log.add(
                minute,
                new IncidentDeclared(
                        id,
                        log.text(id),
                        Severity.HIGH,
                        Visibility.PUBLIC,
                        null,
                        null,
                        Recording.affected(component, impact),
                        first));
        return this;
    }

    public Told update(long minute, String incident, String id, IncidentStatus status, String message) {
        IncidentUpdate update = new IncidentUpdate(id, status, log.text(message), null);
        log.add(minute, new IncidentUpdated(incident, update, List.of()));
        return this;
    }

    public Told correct(long minute, String incident, String id, String message) {
        log.add(minute, new IncidentTextCorrected(incident, id, log.text(message)));
        return this;
    }

    public Told announce(long minute, String id, long from, long to, String component) {
        MaintenanceUpdate first = new MaintenanceUpdate(Ids.derived(id + "/1"), log.text("we work on " + id), null);
        log.add(
                minute,
                new MaintenanceAnnounced(
                        id,
                        log.text(id),
                        Recording.affected(component, Impact.DOWN),
                        Recording.minute(from),
                        Recording.minute(to),
                        first,
                        null));
        return this;
    }

    public Told cancel(long minute, String window, String message) {
        MaintenanceUpdate update = new MaintenanceUpdate(window + "9", log.text(message), null);
        log.add(minute, new MaintenanceCancelled(window, update));
        return this;
    }

    public Moment at(long minute) {
        return new Moment(new Sight(log.view(), Trouble.NONE), Recording.minute(minute));
    }
}
