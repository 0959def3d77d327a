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

    private static final String FIRST_KNOWN =
            BELIEVED + " and status <> ? order by component, since fetch first row only";

    ObservedStatusRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /** What was believed of a window as of a position, for each component in the order given. */
    List<List<StatusPoint>> window(Collection<String> components, Interval window, long position) {
        return selectEach(
                WINDOW,
                ObservedStatusRepository::point,
                components.stream()
                        .map(component -> windowOf(component, window, position))
                        .toList());
    }

    /** What is believed now, from the last point at or before the window's start on, its end included. */
    List<StatusPoint> believedNow(String component, Interval window) {
        long end = window.end() == Long.MAX_VALUE ? Long.MAX_VALUE : window.end() + 1;
        Object[] parameters = windowOf(component, new Interval(window.start(), end), OPEN - 1);
        return select(WINDOW, ObservedStatusRepository::point, parameters);
    }

    /** The first point of each component, in the order given, that says more than "unknown"; none where there is none. */
    List<List<StatusPoint>> firstKnown(Collection<String> components, long position) {
        return selectEach(
                FIRST_KNOWN,
                ObservedStatusRepository::point,
                components.stream()
                        .map(component -> new Object[] {component, position, position, TimelineStatus.UNKNOWN.name()})
                        .toList());
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
