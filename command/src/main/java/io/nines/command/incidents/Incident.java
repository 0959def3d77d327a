package io.nines.command.incidents;

import io.nines.contract.IncidentEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An incident. What its commands decide is said where they are, {@link IncidentCommand}; what its events leave, in its state. */
@AggregateRoot(type = "incident")
public final class Incident {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private IncidentState state;

    /** For Axon. */
    Incident() {}

    static String aggregate(String incident) {
        return "incident/" + incident;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ToIncident to) {
        if (state == null && !(to.command() instanceof IncidentCommand.Declare)) {
            throw new AggregateNotFoundException(to.aggregate(), "nobody declared it");
        }
        to.expectation().check(revision);
        to.command().decide(state, to).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(IncidentEvent event, @Timestamp Instant recordedAt, @MetaDataValue("author") String author) {
        id = aggregate(event.incident());
        state = IncidentState.after(state, event, recordedAt, author);
        revision++;
    }
}
