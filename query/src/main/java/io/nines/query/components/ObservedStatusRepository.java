package io.nines.query.components;

import io.micronaut.transaction.TransactionOperations;
import io.nines.query.database.DatabaseRepository;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The observed timelines as change points, as of each position. */
@Singleton
class ObservedStatusRepository extends DatabaseRepository {
    private static final String COLUMNS = "component, since, status, from_position, to_position";
    private static final String BELIEVED = "select " + COLUMNS
            + " from observed_status where component = ? and from_position <= ? and to_position > ?";
    /** The point at or before the start, and those inside: all that a window needs, both by the primary key. */
    private static final String WINDOW =
            "(" + BELIEVED + " and since <= ? order by component desc, since desc fetch first row only)"
                    + " union all (" + BELIEVED + " and since > ? and since < ?) order by since";

    ObservedStatusRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /** Everything that was ever believed of a component, by instant, then position. */
    List<StatusPoint> all(String component) {
        return select(
                "select " + COLUMNS + " from observed_status where component = ?"
                        + " order by component, since, from_position",
                ObservedStatusRepository::point,
                component);
    }

    /** What is believed now, from the last point at or before the window's start on, its end included. */
    List<StatusPoint> believedNow(String component, Interval window) {
        long end = window.end() == Long.MAX_VALUE ? Long.MAX_VALUE : window.end() + 1;
        Object[] parameters = windowOf(component, new Interval(window.start(), end), OPEN - 1);
        return select(WINDOW, ObservedStatusRepository::point, parameters);
    }

    void add(Collection<StatusPoint> points) {
        updateEach(
                "insert into observed_status (" + COLUMNS + ") values (?, ?, ?, ?, ?)",
                points.stream()
                        .map(point -> new Object[] {
                            point.component(),
                            point.since(),
                            point.status().name(),
                            point.fromPosition(),
                            point.toPosition()
                        })
                        .toList());
    }

    /** Stored points are believed no longer. */
    void close(Collection<StatusPoint> points) {
        updateEach(
                "update observed_status set to_position = ? where component = ? and since = ? and from_position = ?",
                points.stream()
                        .map(point ->
                                new Object[] {point.toPosition(), point.component(), point.since(), point.fromPosition()
                                })
                        .toList());
    }

    void addEvents(Collection<ObservedChange> events) {
        updateEach(
                "insert into observed_event (component, position, restated, from_at, to_at) values (?, ?, ?, ?, ?)",
                events.stream()
                        .map(event -> new Object[] {
                            event.component(), event.position(), event.restated(), event.from(), event.to()
                        })
                        .toList());
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

    private static Object[] windowOf(String component, Interval window, long position) {
        return new Object[] {
            component, position, position, window.start(), component, position, position, window.start(), window.end()
        };
    }

    private static StatusPoint point(ResultSet row) throws SQLException {
        return new StatusPoint(
                row.getString(1),
                row.getLong(2),
                TimelineStatus.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5));
    }
}
