package io.nines.command.acceptance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks one aggregate to do something. */
public interface AggregateCommand {
    /** The aggregate's id, such as {@code component/api}. */
    @TargetAggregateIdentifier
    String aggregate();
}
