package io.nines.query.components;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.transaction.TransactionOperations;
import io.nines.contract.Json;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.StatusChange;
import io.nines.log.LoggedEvent;
import io.nines.query.database.DatabaseRepository;
import io.nines.timeline.Interval;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;

/** What was observed of components, event by event: timelines and outages are folded from it when somebody asks. */
@Singleton
class ObservedEventRepository extends DatabaseRepository {
    private static final TypeReference<List<StatusChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<ObservedOutage>> OUTAGES = new TypeReference<>() {};

    ObservedEventRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /**
     * What stands in a part of a timeline from a position on.
     *
     * @param from start of that part, in milliseconds since 1970
     * @param to its end; {@link Long#MAX_VALUE}: it has none
     */
    record Replacement(long position, long from, long to, List<StatusChange> changes) {}

    /** What became of outages at a position. */
    record OutageNotes(long position, List<ObservedOutage> outages) {}

    void add(Collection<LoggedEvent> events) {
        updateEach(
                "insert into observed_event (component, position, restated, from_at, to_at, changes, outages)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                events.stream().map(ObservedEventRepository::row).toList());
    }

    /** How a component's timeline came to be, in the order of the log. */
    List<Replacement> replacements(String component) {
        return select(
                "select position, from_at, to_at, changes from observed_event where component = ?"
                        + " order by component, position",
                row -> new Replacement(row.getLong(1), row.getLong(2), row.getLong(3), read(row.getString(4), CHANGES)),
                component);
    }

    /** How a component's outages came to be, in the order of the log. */
    List<OutageNotes> outages(String component) {
        return select(
                "select position, outages from observed_event where component = ? and outages is not null"
                        + " order by component, position",
                row -> new OutageNotes(row.getLong(1), read(row.getString(2), OUTAGES)),
                component);
    }

    /** The events after one position, up to another one, that replaced something in the window. */
    List<ObservedChange> events(Collection<String> components, Interval window, long after, long upTo) {
        return selectAmong(
                "select component, position, restated, from_at, to_at from observed_event where position > ?"
                        + " and position <= ? and from_at < ? and to_at > ? and component in (??)",
                row -> new ObservedChange(
                        row.getString(1), row.getLong(2), row.getBoolean(3), row.getLong(4), row.getLong(5)),
                components,
                after,
                upTo,
                window.end(),
                window.start());
    }

    private static Object[] row(LoggedEvent logged) {
        TimelineEvent event = (TimelineEvent) logged.event();
        return new Object[] {
            event.component(),
            logged.entry().position(),
            event instanceof ObservedTimelineRestated,
            event.from().toEpochMilli(),
            event.to() == null ? OPEN : event.to().toEpochMilli(),
            json(event.changes()),
            event.outages().isEmpty() ? null : json(event.outages())
        };
    }

    private static String json(List<?> values) {
        try {
            return Json.STORED.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return Json.STORED.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
