package io.nines.query.incidents;

import io.micronaut.transaction.TransactionOperations;
import io.nines.contract.Visibility;
import io.nines.query.database.DatabaseRepository;
import io.nines.query.reading.Place;
import io.nines.timeline.Interval;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What incidents are looked for by, as of each position. */
@Singleton
class IncidentRepository extends DatabaseRepository {
    private static final String BELIEVED = "from_position <= ? and to_position > ?";
    private static final String NAMES_COMPONENT = " and exists (select 1 from incident_component named"
            + " where named.component = ? and named.incident = incident.id and named.from_position <= ?)";

    IncidentRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /**
     * Which incidents are looked for.
     *
     * @param resolved null: both
     * @param visibility null: both
     * @param component that they name; null: any
     * @param period in which they have time
     */
    record Sought(Boolean resolved, Visibility visibility, String component, Interval period) {}

    /**
     * An incident that was declared for an outage.
     *
     * @param outage the outage's id
     */
    record ForOutage(String outage, String incident) {}

    /** Newest first, behind a place. */
    List<Place> find(Sought sought, Place place, int most, long position) {
        StringBuilder sql = new StringBuilder("select id, started_at from incident where ").append(BELIEVED);
        List<Object> parameters = new ArrayList<>(List.of(position, position));
        if (sought.resolved() != null) {
            sql.append(" and resolved = ?");
            parameters.add(sought.resolved());
        }
        if (sought.visibility() != null) {
            sql.append(" and visibility = ?");
            parameters.add(sought.visibility().name());
        }
        if (sought.component() != null) {
            sql.append(NAMES_COMPONENT);
            parameters.addAll(List.of(sought.component(), position));
        }
        sql.append(" and started_at < ? and (ended_at > ? or started_at >= ?)"
                + " and started_at <= ? and (started_at < ? or id < ?)"
                + " order by started_at desc, id desc fetch first " + most + " rows only");
        long from = sought.period().start();
        parameters.addAll(List.of(sought.period().end(), from, from, place.at(), place.at(), place.id()));
        return select(sql.toString(), row -> new Place(row.getLong(2), row.getString(1)), parameters.toArray());
    }

    List<ForOutage> forOutages(Collection<String> outages, long position) {
        return selectAmong(
                "select outage, id from incident where " + BELIEVED + " and outage in (??) order by started_at, id",
                row -> new ForOutage(row.getString(1), row.getString(2)),
                outages,
                position,
                position);
    }

    /** From a position on another row is believed, where it is another. */
    void replace(IncidentRow beforeOrNull, IncidentRow now, long position) {
        if (Objects.equals(beforeOrNull, now)) {
            return;
        }
        update("update incident set to_position = ? where id = ? and to_position = ?", position, now.id(), OPEN);
        update(
                "insert into incident (id, from_position, to_position, resolved, visibility, outage, started_at,"
                        + " ended_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                now.id(),
                position,
                OPEN,
                now.endedAt() != OPEN,
                now.visibility().name(),
                now.outage(),
                now.startedAt(),
                now.endedAt());
    }

    /** An incident names a component for the first time. */
    void name(String incident, String component, long position) {
        update(
                "insert into incident_component (component, incident, from_position) values (?, ?, ?)",
                component,
                incident,
                position);
    }
}
