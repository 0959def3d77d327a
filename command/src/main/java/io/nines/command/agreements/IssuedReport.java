package io.nines.command.agreements;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.nines.contract.ReportEvent.ReportIssued;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A report that was issued and sealed; it never changes. */
@AggregateRoot(type = "report")
public final class IssuedReport {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    /** For Axon. */
    IssuedReport() {}

    static String aggregate(String report) {
        return "report/" + report;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IssueReport command) {
        apply(command.issued());
    }

    @EventSourcingHandler
    void on(ReportIssued event) {
        id = aggregate(event.report());
    }
}
