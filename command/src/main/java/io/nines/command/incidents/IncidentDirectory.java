package io.nines.command.incidents;

import io.nines.command.publication.Directory;
import io.nines.contract.IncidentEvent;
import io.nines.http.ProblemException;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where every incident stands, in memory; knows what a command did before that command is acknowledged. */
@Singleton
public final class IncidentDirectory implements Directory {
    private final Map<String, IncidentState> all = new ConcurrentHashMap<>();
    private final Map<String, IncidentState> open = new ConcurrentHashMap<>();
    private final Map<String, IncidentState> ofOutages = new ConcurrentHashMap<>();

    /** The incident, or null. */
    IncidentState find(String id) {
        return all.get(id);
    }

    /**
     * The incident.
     *
     * @throws ProblemException 404 {@code unknown-incident}
     */
    IncidentState get(String id) {
        IncidentState found = all.get(id);
        if (found == null) {
            throw ProblemException.of(
                    404, "unknown-incident", "No such incident", "There is no incident with the id " + id + ".");
        }
        return found;
    }

    /** Those that are neither resolved nor merged. */
    Collection<IncidentState> open() {
        return Collections.unmodifiableCollection(open.values());
    }

    /** Those that were declared for an outage. */
    Collection<IncidentState> ofOutages() {
        return Collections.unmodifiableCollection(ofOutages.values());
    }

    @Override
    public Class<IncidentEvent> family() {
        return IncidentEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        IncidentEvent event = (IncidentEvent) entry.event();
        String id = event.incident();
        IncidentState next = IncidentState.after(all.get(id), event, entry.recordedAt(), entry.author());
        all.put(id, next);
        if (next.outage() != null) {
            ofOutages.put(id, next);
        }
        if (next.isOpen()) {
            open.put(id, next);
        } else {
            open.remove(id);
        }
    }
}
