package io.nines.command.page;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.nines.contract.PageEvent.PageDesigned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** The public page; there is one. */
@AggregateRoot(type = "page")
public final class Page {
    static final String AGGREGATE = "page/public";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private PageDesigned design;

    /** For Axon. */
    Page() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DesignPage command) {
        command.expectation().check(revision);
        if (!command.design().equals(design)) {
            apply(command.design());
        }
    }

    @EventSourcingHandler
    void on(PageDesigned event) {
        id = AGGREGATE;
        design = event;
        revision++;
    }
}
