package io.nines.command.maintenance;

import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.contract.Ids;
import io.nines.contract.Instants;
import io.nines.contract.MaintenanceEvent.Occurrence;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.contract.MaintenanceUpdate;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Announces the windows of a series, some time ahead. A window's id follows from the series and its planned start, so announcing
 * it again changes nothing.
 */
@Singleton
final class Occurrences {
    /** So far ahead windows are announced. */
    static final Duration AHEAD = Duration.ofDays(90);
    /** So many windows of a series there may be within that time. */
    static final int MOST = 100;

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private final MaintenanceDirectory directory;

    Occurrences(MaintenanceDirectory directory) {
        this.directory = directory;
    }

    static String id(String series, Instant plannedAt) {
        return Ids.derived("maintenance/" + series + "/" + Instants.format(plannedAt));
    }

    /** The first start that is to be announced now or later; null: there is none. */
    Instant next(MaintenanceSeriesAnnounced series, Instant now) {
        Recurrence recurrence = Recurrence.of(series);
        Instant next = now.isBefore(series.startsAt()) ? series.startsAt() : recurrence.next(now);
        while (next != null && directory.find(id(series.series(), next)) != null) {
            next = recurrence.next(next);
        }
        return next;
    }

    /** Announces those that are near by now; what was not announced before it took place is not announced any more. Their ids. */
    List<String> announce(MaintenanceSeriesAnnounced series, Instant now, Desk desk) {
        List<Instant> starts = Recurrence.of(series).starts(now.plus(AHEAD), Integer.MAX_VALUE).stream()
                .filter(start -> start.isAfter(now.minus(CLOCKS_DIFFER)))
                .filter(start -> directory.find(id(series.series(), start)) == null)
                .toList();
        starts.forEach(start -> desk.send(announcement(series, start, now)));
        return starts.stream().map(start -> id(series.series(), start)).toList();
    }

    private static ToMaintenance announcement(MaintenanceSeriesAnnounced series, Instant start, Instant now) {
        String id = id(series.series(), start);
        Duration length = Duration.between(series.startsAt(), series.endsAt());
        MaintenanceUpdate update = new MaintenanceUpdate(Ids.derived("update/" + id), series.message(), null);
        return new ToMaintenance(
                id,
                now,
                Expectation.NONE,
                new MaintenanceCommand.Announce(
                        series.title(),
                        series.components(),
                        start,
                        start.plus(length),
                        update,
                        new Occurrence(series.series(), start)));
    }
}
