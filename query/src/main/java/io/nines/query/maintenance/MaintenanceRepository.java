package io.nines.query.maintenance;

import io.micronaut.transaction.TransactionOperations;
import io.nines.query.database.DatabaseRepository;
import io.nines.query.reading.Place;
import io.nines.timeline.Interval;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** When maintenance windows are, as of each position. */
@Singleton
class MaintenanceRepository extends DatabaseRepository {
    private static final String BELIEVED = "from_position <= ? and to_position > ?";
    private static final String NAMES_COMPONENT = " and exists (select 1 from maintenance_component named"
            + " where named.component = ? and named.maintenance = maintenance.id)";
    /** One that was over before it began has no time. */
    private static final String TAKES_PLACE = "select component, maintenance, from_at, to_at from maintenance_component"
            + " where " + BELIEVED + " and to_at > ? and from_at < ? and from_at < to_at and not cancelled";

    private static final String ORDER = " order by component, from_at, maintenance";

    MaintenanceRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /**
     * Which windows are looked for.
     *
     * @param state at {@code now}; null: any
     * @param component that they name; null: any
     * @param period in which they have time
     */
    record Sought(State state, Instant now, String component, Interval period) {}

    /** A component is in maintenance. */
    record Taken(String component, String maintenance, long fromAt, long toAt) {}

    /** Newest first, behind a place. */
    List<Place> find(Sought sought, Place place, int most, long position) {
        StringBuilder sql = new StringBuilder("select id, from_at from maintenance where ").append(BELIEVED);
        List<Object> parameters = new ArrayList<>(List.of(position, position));
        if (sought.state() != null) {
            addState(sought.state(), sought.now().toEpochMilli(), sql, parameters);
        }
        if (sought.component() != null) {
            sql.append(NAMES_COMPONENT);
            parameters.add(sought.component());
        }
        sql.append(" and from_at < ? and (to_at > ? or from_at >= ?)"
                + " and from_at <= ? and (from_at < ? or id < ?)"
                + " order by from_at desc, id desc fetch first " + most + " rows only");
        long from = sought.period().start();
        parameters.addAll(List.of(sought.period().end(), from, from, place.at(), place.at(), place.id()));
        return select(sql.toString(), row -> new Place(row.getLong(2), row.getString(1)), parameters.toArray());
    }

    private static void addState(State state, long now, StringBuilder sql, List<Object> parameters) {
        sql.append(
                switch (state) {
                    case CANCELLED -> " and cancelled";
                    case COMPLETED -> " and not cancelled and to_at <= ?";
                    case UPCOMING -> " and not cancelled and to_at > ? and from_at > ?";
                    case RUNNING -> " and not cancelled and to_at > ? and from_at <= ?";
                });
        int instants = switch (state) {
            case CANCELLED -> 0;
            case COMPLETED -> 1;
            case UPCOMING, RUNNING -> 2;
        };
        for (int i = 0; i < instants; i++) {
            parameters.add(now);
        }
    }

    /** When a component is in maintenance, as far as that has time in a window, in order of start. */
    List<Taken> window(String component, Interval window, long position) {
        return select(
                TAKES_PLACE + " and component = ?" + ORDER,
                MaintenanceRepository::taken,
                position,
                position,
                window.start(),
                window.end(),
                component);
    }

    /** The same of all components, one after the other. */
    List<Taken> window(Interval window, long position) {
        return select(
                TAKES_PLACE + ORDER, MaintenanceRepository::taken, position, position, window.start(), window.end());
    }

    /** A window that once was to concern a component. */
    record Concerning(String component, String maintenance) {}

    /** The windows that up to a position were ever to concern one of the components, at any time in the interval. */
    List<Concerning> concerning(Collection<String> components, Interval interval, long position) {
        return selectAmong(
                "select distinct component, maintenance from maintenance_component where from_position <= ?"
                        + " and to_at >= ? and from_at <= ? and component in (??)",
                row -> new Concerning(row.getString(1), row.getString(2)),
                components,
                position,
                interval.start(),
                interval.end());
    }

    /** From a position on another row is believed, where it is another. */
    void replace(MaintenanceRow beforeOrNull, MaintenanceRow now, long position) {
        if (Objects.equals(beforeOrNull, now)) {
            return;
        }
        update("update maintenance set to_position = ? where id = ? and to_position = ?", position, now.id(), OPEN);
        update(
                "update maintenance_component set to_position = ? where maintenance = ? and to_position = ?",
                position,
                now.id(),
                OPEN);
        update(
                "insert into maintenance (id, from_position, to_position, cancelled, from_at, to_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                now.id(),
                position,
                OPEN,
                now.cancelled(),
                now.fromAt(),
                now.toAt());
        updateEach(
                "insert into maintenance_component (component, maintenance, from_position, to_position, cancelled,"
                        + " from_at, to_at) values (?, ?, ?, ?, ?, ?, ?)",
                now.components().stream()
                        .map(component -> new Object[] {
                            component, now.id(), position, OPEN, now.cancelled(), now.fromAt(), now.toAt()
                        })
                        .toList());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4));
    }
}
