package io.nines.command.agreements;

import io.nines.command.agreements.CorrectionCommand.ApproveCorrection;
import io.nines.command.agreements.CorrectionCommand.RecordCorrection;
import io.nines.command.agreements.CorrectionCommand.WithdrawCorrection;
import io.nines.contract.CorrectionEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A correction of what is on record about a time. What its commands decide is said where they are, {@link CorrectionCommand}. */
@AggregateRoot(type = "correction")
public final class Correction {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private CorrectionState state;

    /** For Axon. */
    Correction() {}

    static String aggregate(String correction) {
        return "correction/" + correction;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCorrection command) {
        decide(command);
    }

    @CommandHandler
    void handle(ApproveCorrection command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawCorrection command) {
        decide(command);
    }

    private void decide(CorrectionCommand command) {
        command.expectation().check(revision);
        command.decide(state).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CorrectionEvent event, @MetaDataValue("author") String author) {
        id = aggregate(event.correction());
        state = CorrectionState.after(state, event, author);
        revision++;
    }
}
