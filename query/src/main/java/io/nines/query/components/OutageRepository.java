package io.nines.query.components;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.transaction.TransactionOperations;
import io.nines.contract.Json;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Proof;
import io.nines.query.database.DatabaseRepository;
import io.nines.reports.ProvenOutage;
import io.nines.timeline.Interval;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The outages that were observed, as of each position. */
@Singleton
class OutageRepository extends DatabaseRepository {
    private static final String ALL = "select id, started_at, ended_at, first_proof, last_proof,"
            + " (select min(earlier.from_position) from outage earlier where earlier.component = outage.component"
            + " and earlier.id = outage.id) as recorded,"
            + " from_position, to_position from outage where component = ? order by started_at, id";

    OutageRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /**
     * An outage that was believed from one position up to another one.
     *
     * @param outage with its bounds and proofs
     */
    record Believed(String component, ObservedOutage outage, long fromPosition, long toPosition) {
        Believed(String component, ObservedOutage outage, long fromPosition) {
            this(component, outage, fromPosition, OPEN);
        }

        Believed until(long position) {
            return new Believed(component, outage, fromPosition, position);
        }
    }

    /** An outage that is believed no longer, from a position on. */
    record Closed(String component, String id, long position) {}

    /**
     * An outage as it was once believed.
     *
     * @param proven the same for reports
     * @param fromPosition the first position as of which it was
     * @param toPosition the first one as of which it was not any more
     */
    record Told(OutageRow outage, ProvenOutage proven, long fromPosition, long toPosition) {
        static Told of(String component, OutageRow outage, long fromPosition, long toPosition) {
            ProvenOutage proven = ProvenOutage.of(
                    outage.id(), component, outage.start(), outage.end(), outage.first(), outage.last(), fromPosition);
            return new Told(outage, proven, fromPosition, toPosition);
        }

        /** Whether it was believed at a position to have time in a window. */
        boolean holds(Interval window, long position) {
            return fromPosition <= position && position < toPosition && proven.meets(window);
        }
    }

    /** Everything that was ever believed of a component's outages, by start, then id. */
    List<Told> all(String component) {
        return select(ALL, row -> Told.of(component, outage(row), row.getLong(7), row.getLong(8)), component);
    }

    void add(Collection<Believed> outages) {
        updateEach(
                "insert into outage (id, from_position, to_position, component, started_at, ended_at, first_proof,"
                        + " last_proof) values (?, ?, ?, ?, ?, ?, ?, ?)",
                outages.stream().map(OutageRepository::row).toList());
    }

    /** What is stored of these outages is believed no longer, from the position beside each on. */
    void close(Collection<Closed> outages) {
        updateEach(
                "update outage set to_position = ? where component = ? and id = ? and to_position = ?",
                outages.stream()
                        .map(closed -> new Object[] {closed.position(), closed.component(), closed.id(), OPEN})
                        .toList());
    }

    private static Object[] row(Believed believed) {
        ObservedOutage outage = believed.outage();
        return new Object[] {
            outage.id(),
            believed.fromPosition(),
            believed.toPosition(),
            believed.component(),
            outage.start().toEpochMilli(),
            outage.end() == null ? OPEN : outage.end().toEpochMilli(),
            json(outage.first()),
            json(outage.last())
        };
    }

    private static OutageRow outage(ResultSet row) throws SQLException {
        long end = row.getLong(3);
        return new OutageRow(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                end == OPEN ? null : Instant.ofEpochMilli(end),
                proof(row.getString(4)),
                proof(row.getString(5)),
                row.getLong(6));
    }

    private static String json(Proof proof) {
        try {
            return proof == null ? null : Json.STORED.writeValueAsString(proof);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proof proof(String json) {
        try {
            return json == null ? null : Json.STORED.readValue(json, Proof.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
