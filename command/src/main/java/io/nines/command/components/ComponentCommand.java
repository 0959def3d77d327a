package io.nines.command.components;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.contract.DetectionPolicy;
import java.time.Instant;

/** What can be asked of a component. */
public sealed interface ComponentCommand extends AggregateCommand {
    /** The component's id. */
    String component();

    @Override
    default String aggregate() {
        return Component.aggregate(component());
    }

    /**
     * Be as said here: registered if it is not yet, else changed as far as needed.
     *
     * @param effectiveFrom from when on the policy judges; null: from when it is recorded
     */
    record PutComponent(
            String component,
            ComponentDescription description,
            DetectionPolicy detection,
            Instant effectiveFrom,
            Expectation expectation)
            implements ComponentCommand {}

    /** Nobody watches it any more. */
    record RetireComponent(String component, Expectation expectation) implements ComponentCommand {}
}
