package io.nines.query.intake;

import io.nines.contract.DomainEvent;
import io.nines.log.LoggedEvent;
import java.util.List;
import java.util.Set;

/**
 * Keeps tables up to date with the log. Called by one thread only. Which events it lets pass has to be said, too, so that a new
 * kind of event is nobody's oversight.
 */
public interface Projection {
    /** The events that change what it keeps; it is given no others. */
    Set<Class<? extends DomainEvent>> handled();

    /** The events that do not concern it. Every event is in one of the two sets. */
    Set<Class<? extends DomainEvent>> ignored();

    /**
     * Takes events in, in order of position, within a transaction that also stores the position reached. If it fails, the
     * same events come again after {@link #resume()}.
     */
    void apply(List<LoggedEvent> events);

    /** Reading begins, or begins again after a failure: what is held in memory has to be made anew from the tables. */
    default void resume() {}

    /** What was taken in, or found by {@link #resume()}, is committed and may be shown. */
    default void committed() {}

    /** Reading has ended. */
    default void close() {}
}
