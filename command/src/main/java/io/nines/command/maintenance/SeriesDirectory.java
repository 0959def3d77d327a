package io.nines.command.maintenance;

import io.nines.command.publication.Directory;
import io.nines.contract.MaintenanceSeriesEvent;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesEnded;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The series that go on. */
@Singleton
public final class SeriesDirectory implements Directory {
    private final Map<String, MaintenanceSeriesAnnounced> live = new ConcurrentHashMap<>();

    /** Those that go on. */
    Collection<MaintenanceSeriesAnnounced> live() {
        return Collections.unmodifiableCollection(live.values());
    }

    @Override
    public Class<MaintenanceSeriesEvent> family() {
        return MaintenanceSeriesEvent.class;
    }

    @Override
    public void apply(LogEntry entry) {
        MaintenanceSeriesEvent event = (MaintenanceSeriesEvent) entry.event();
        if (event instanceof MaintenanceSeriesAnnounced series) {
            live.put(series.series(), series);
        } else if (event instanceof MaintenanceSeriesEnded ended) {
            live.remove(ended.series());
        } else {
            throw new IllegalStateException("an event of series that the directory does not know: " + event);
        }
    }
}
