package io.nines.command.agreements;

import io.nines.command.agreements.AgreementCommand.AmendAgreement;
import io.nines.command.agreements.AgreementCommand.EndAgreement;
import io.nines.command.agreements.AgreementCommand.PutAgreement;
import io.nines.contract.AgreementEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An agreement with a customer. What its commands decide is said where they are, {@link AgreementCommand}. */
@AggregateRoot(type = "agreement")
public final class Agreement {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private AgreementState state;

    /** For Axon. */
    Agreement() {}

    static String aggregate(String agreement) {
        return "agreement/" + agreement;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PutAgreement command) {
        decide(command);
    }

    @CommandHandler
    void handle(AmendAgreement command) {
        decide(command);
    }

    @CommandHandler
    void handle(EndAgreement command) {
        decide(command);
    }

    private void decide(AgreementCommand command) {
        command.expectation().check(revision);
        command.decide(state).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AgreementEvent event) {
        id = aggregate(event.agreement());
        state = AgreementState.after(state, event);
        revision++;
    }
}
