package io.nines.command.maintenance;

import io.nines.command.publication.Directory;
import io.nines.contract.MaintenanceEvent;
import io.nines.http.ProblemException;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where every window stands, in memory; knows what a command did before that command is acknowledged. */
@Singleton
public final class MaintenanceDirectory implements Directory {
    private final Map<String, MaintenanceState> all = new ConcurrentHashMap<>();
    private final Map<String, MaintenanceState> live = new ConcurrentHashMap<>();

    /** The window, or null. */
    MaintenanceState find(String id) {
        return all.get(id);
    }

    /**
     * The window.
     *
     * @throws ProblemException 404 {@code unknown-maintenance}
     */
    MaintenanceState get(String id) {
        MaintenanceState found = all.get(id);
        if (found == null) {
            throw ProblemException.of(
                    404,
                    "unknown-maintenance",
                    "No such maintenance window",
                    "There is no maintenance window with the id " + id + ".");
        }
        return found;
    }

    /** Those that are neither over nor cancelled. */
    Collection<MaintenanceState> live() {
        return Collections.unmodifiableCollection(live.values());
    }

    /** Those of a series that have not begun by then. */
    List<MaintenanceState> ahead(String series, Instant now) {
        return live.values().stream()
                .filter(window -> window.occurrence() != null
                        && window.occurrence().series().equals(series)
                        && window.status() == MaintenanceStatus.ANNOUNCED
                        && window.startsAt().isAfter(now))
                .sorted(Comparator.comparing(MaintenanceState::startsAt))
                .toList();
    }

    @Override
    public Class<MaintenanceEvent> family() {
        return MaintenanceEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        MaintenanceEvent event = (MaintenanceEvent) entry.event();
        String id = event.maintenance();
        MaintenanceState next = MaintenanceState.after(all.get(id), event, entry.recordedAt());
        all.put(id, next);
        if (next.dueAt() == null) {
            live.remove(id);
        } else {
            live.put(id, next);
        }
    }
}
