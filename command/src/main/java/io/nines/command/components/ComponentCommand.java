package io.nines.command.components;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import java.time.Instant;
import java.util.List;

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
     * @param policies the one that judges now, then those that will judge later
     * @param now when it is said
     */
    record PutComponent(
            String component,
            ComponentDescription description,
            List<StatedPolicy> policies,
            Instant now,
            Expectation expectation)
            implements ComponentCommand {}

    /** Nobody watches it any more. */
    record RetireComponent(String component, Expectation expectation) implements ComponentCommand {}
}
