package io.nines.command.incidents;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.nines.command.incidents.TemplateCommand.RemoveTemplate;
import io.nines.command.incidents.TemplateCommand.SaveTemplate;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateRemoved;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateSaved;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A ready-made update: saved, saved anew, removed; and saved again, if somebody wants it back. */
@AggregateRoot(type = "incident-template")
public final class IncidentTemplate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private IncidentTemplateSaved saved;

    /** For Axon. */
    IncidentTemplate() {}

    static String aggregate(String template) {
        return "incident-template/" + template;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SaveTemplate save) {
        save.expectation().check(saved == null ? 0 : revision);
        if (!save.said().equals(saved)) {
            apply(save.said());
        }
    }

    @CommandHandler
    void handle(RemoveTemplate remove) {
        remove.expectation().check(revision);
        if (saved != null) {
            apply(new IncidentTemplateRemoved(remove.template()));
        }
    }

    @EventSourcingHandler
    void on(IncidentTemplateSaved event) {
        id = aggregate(event.template());
        saved = event;
        revision++;
    }

    @EventSourcingHandler
    void on(IncidentTemplateRemoved event) {
        saved = null;
        revision++;
    }
}
