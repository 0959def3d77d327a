package io.nines.command.maintenance;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;

/** What can be asked of a series of windows. */
sealed interface SeriesCommand extends AggregateCommand {
    /** The series' id. */
    String series();

    @Override
    default String aggregate() {
        return MaintenanceSeries.aggregate(series());
    }

    /** Begin. */
    record AnnounceSeries(String series, MaintenanceSeriesAnnounced said) implements SeriesCommand {}

    /** Have no more windows. */
    record EndSeries(String series, Expectation expectation) implements SeriesCommand {}
}
