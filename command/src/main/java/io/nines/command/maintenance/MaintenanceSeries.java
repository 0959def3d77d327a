package io.nines.command.maintenance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.nines.command.maintenance.SeriesCommand.AnnounceSeries;
import io.nines.command.maintenance.SeriesCommand.EndSeries;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesEnded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A series of windows: announced, ended. Its windows have lives of their own. */
@AggregateRoot(type = "maintenance-series")
public final class MaintenanceSeries {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private boolean ended;

    /** For Axon. */
    MaintenanceSeries() {}

    static String aggregate(String series) {
        return "maintenance-series/" + series;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(AnnounceSeries announce) {
        apply(announce.said());
    }

    @CommandHandler
    void handle(EndSeries end) {
        end.expectation().check(revision);
        if (!ended) {
            apply(new MaintenanceSeriesEnded(end.series()));
        }
    }

    @EventSourcingHandler
    void on(MaintenanceSeriesAnnounced event) {
        id = aggregate(event.series());
        revision++;
    }

    @EventSourcingHandler
    void on(MaintenanceSeriesEnded event) {
        ended = true;
        revision++;
    }
}
