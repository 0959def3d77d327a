package io.nines.command.acceptance;

import io.nines.command.publication.EventLookup;
import io.nines.command.publication.LastOfAggregate;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Where a {@link Decision} hands in its commands. Nobody else decides meanwhile, and every directory is up to date. */
public final class Desk {
    private static final String AUTHOR = "author";

    private final CommandGateway gateway;
    private final EventLookup events;
    private final String author;
    private long position;

    Desk(CommandGateway gateway, EventLookup events, String author) {
        this.gateway = gateway;
        this.events = events;
        this.author = author;
    }

    /** Has the aggregate carry it out now; its revision after that: the number of its events. */
    public long send(AggregateCommand command) {
        gateway.sendAndWait(message(command));
        LastOfAggregate last = events.last(command.aggregate()).orElseThrow();
        position = Math.max(position, last.position());
        return last.sequence() + 1;
    }

    /** When the last event was recorded, here or by anybody; what comes next here is recorded then or later. */
    public Instant recordedAt() {
        return events.recordedAt();
    }

    /** Whether the aggregate has events. */
    public boolean exists(String aggregate) {
        return events.last(aggregate).isPresent();
    }

    private CommandMessage<?> message(AggregateCommand command) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(command);
        return author == null ? message : message.withMetaData(Map.of(AUTHOR, author));
    }

    /** Position of the last event of what was asked, whether it is new or was there before. */
    long position() {
        return position;
    }
}
