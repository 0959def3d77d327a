package io.nines.command.texts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.nines.command.texts.TextCommand.EraseText;
import io.nines.contract.TextEvent.TextErased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An erasable text; it comes with the event that names it, so its own life begins when it is erased, and ends there. */
@AggregateRoot(type = "text")
public final class Text {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private boolean erased;

    /** For Axon. */
    Text() {}

    static String aggregate(String text) {
        return "text/" + text;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseText command) {
        if (!erased) {
            apply(new TextErased(command.text()));
        }
    }

    @EventSourcingHandler
    void on(TextErased event) {
        id = aggregate(event.text());
        erased = true;
    }
}
