package io.nines.command.maintenance;

import io.nines.contract.MaintenanceEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A maintenance window. What its commands decide is said where they are, {@link MaintenanceCommand}. Before and after each command
 * everything happens that the clock says is due: whoever comes first, the operator or the tick, the record is the same.
 */
@AggregateRoot(type = "maintenance")
public final class Maintenance {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private MaintenanceState state;

    /** For Axon. */
    Maintenance() {}

    static String aggregate(String maintenance) {
        return "maintenance/" + maintenance;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ToMaintenance to) {
        if (state == null && !(to.command() instanceof MaintenanceCommand.Announce)) {
            throw new AggregateNotFoundException(to.aggregate(), "nobody announced it");
        }
        to.expectation().check(revision);
        decide(state, to).forEach(AggregateLifecycle::apply);
    }

    /** What is due, what the command asks for, and what is due then. */
    static List<MaintenanceEvent> decide(MaintenanceState before, ToMaintenance to) {
        List<MaintenanceEvent> events = new ArrayList<>();
        MaintenanceState it = before == null ? null : due(before, to, events);
        it = MaintenanceState.with(it, to.command().decide(it, to), to.now(), events);
        due(it, to, events);
        return events;
    }

    private static MaintenanceState due(MaintenanceState it, ToMaintenance to, List<MaintenanceEvent> events) {
        return MaintenanceState.with(it, it.due(to.now()), to.now(), events);
    }

    @EventSourcingHandler
    void on(MaintenanceEvent event, @Timestamp Instant recordedAt) {
        id = aggregate(event.maintenance());
        state = MaintenanceState.after(state, event, recordedAt);
        revision++;
    }
}
