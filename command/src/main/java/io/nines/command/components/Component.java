package io.nines.command.components;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.nines.command.acceptance.RejectedException;
import io.nines.command.components.ComponentCommand.PutComponent;
import io.nines.command.components.ComponentCommand.RetireComponent;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** A component: registered, changed, retired. Its id is never used again. */
@AggregateRoot(type = "component")
public final class Component {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private long revision;
    private ComponentDescription description;
    private Policies policies;
    private boolean retired;

    /** For Axon. */
    Component() {}

    static String aggregate(String component) {
        return "component/" + component;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PutComponent put) {
        put.expectation().check(revision);
        if (revision == 0) {
            register(put);
        } else if (retired) {
            throw new RejectedException(
                    "component-retired",
                    "The component is retired",
                    "Component " + put.component()
                            + " is retired: it does not change, and its id is never used again.");
        } else {
            change(put);
        }
    }

    private void register(PutComponent put) {
        ComponentDescription said = put.description();
        apply(new ComponentRegistered(
                put.component(),
                said.name(),
                said.group(),
                said.order(),
                said.text(),
                said.visibility(),
                put.policies().get(0).policy()));
        judge(put, put.policies().subList(1, put.policies().size()));
    }

    private void change(PutComponent put) {
        ComponentDescription said = put.description();
        if (!said.equals(description)) {
            apply(new ComponentDescribed(
                    put.component(), said.name(), said.group(), said.order(), said.text(), said.visibility()));
        }
        judge(put, put.policies());
    }

    private void judge(PutComponent put, List<StatedPolicy> said) {
        for (StatedPolicy missing : policies.missing(said, put.now())) {
            apply(new DetectionPolicyChanged(put.component(), missing.policy(), missing.effectiveFrom()));
        }
    }

    @CommandHandler
    void handle(RetireComponent retire) {
        retire.expectation().check(revision);
        if (!retired) {
            apply(new ComponentRetired(retire.component()));
        }
    }

    @EventSourcingHandler
    void on(ComponentRegistered event) {
        id = aggregate(event.component());
        description = description(event);
        policies = Policies.first(event.detection());
        revision++;
    }

    @EventSourcingHandler
    void on(ComponentDescribed event) {
        description = description(event);
        revision++;
    }

    @EventSourcingHandler
    void on(DetectionPolicyChanged event, @Timestamp Instant recordedAt) {
        policies = policies.with(event.effectiveFrom() == null ? recordedAt : event.effectiveFrom(), event.detection());
        revision++;
    }

    @EventSourcingHandler
    void on(ComponentRetired event) {
        retired = true;
        revision++;
    }

    static ComponentDescription description(ComponentRegistered event) {
        return new ComponentDescription(
                event.name(), event.group(), event.order(), event.description(), event.visibility());
    }

    static ComponentDescription description(ComponentDescribed event) {
        return new ComponentDescription(
                event.name(), event.group(), event.order(), event.description(), event.visibility());
    }
}
