package io.nines.query.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.micronaut.transaction.TransactionOperations;
import io.nines.contract.Json;
import io.nines.contract.Role;
import io.nines.query.database.DatabaseRepository;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Access keys as they stand now, and the spans that were voided. */
@Singleton
class KeyRepository extends DatabaseRepository {
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    KeyRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    List<KeyRow> all() {
        return select(
                "select id, sha256, role, components, customers, backfill, late_reach_seconds, label_text, granted_at,"
                        + " granted_by, revoked_at, revoked_by from access_key order by granted_at, id",
                KeyRepository::key);
    }

    void grant(KeyRow key) {
        update(
                "insert into access_key (id, sha256, role, components, customers, backfill, late_reach_seconds,"
                        + " label_text, granted_at, granted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.id(),
                key.sha256(),
                key.role().name(),
                json(key.components()),
                json(key.customers()),
                key.backfill(),
                key.lateReachSeconds(),
                key.label(),
                key.grantedAt().toEpochMilli(),
                key.grantedBy());
    }

    void revoke(String id, Instant at, String by) {
        update(
                "update access_key set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null",
                at.toEpochMilli(),
                by,
                id);
    }

    List<VoidedSpan> voided() {
        return select(
                "select position, access_key, from_at, to_at, reason_text, voided_at, voided_by from voided_span"
                        + " order by position",
                row -> new VoidedSpan(
                        row.getLong(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getString(7)));
    }

    void add(VoidedSpan span) {
        update(
                "insert into voided_span (position, access_key, from_at, to_at, reason_text, voided_at, voided_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                span.position(),
                span.key(),
                span.from().toEpochMilli(),
                span.to().toEpochMilli(),
                span.reason(),
                span.at().toEpochMilli(),
                span.by());
    }

    private static KeyRow key(ResultSet row) throws SQLException {
        Long revoked = row.getObject(11, Long.class);
        return new KeyRow(
                row.getString(1),
                row.getString(2),
                Role.valueOf(row.getString(3)),
                names(row.getString(4)),
                names(row.getString(5)),
                row.getBoolean(6),
                row.getObject(7, Long.class),
                row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)),
                row.getString(10),
                revoked == null ? null : Instant.ofEpochMilli(revoked),
                row.getString(12));
    }

    private static String json(List<String> names) {
        try {
            return names == null ? null : Json.STORED.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String json) {
        try {
            return json == null ? null : Json.STORED.readValue(json, NAMES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
