package io.nines.query.components;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.transaction.TransactionOperations;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Json;
import io.nines.contract.Visibility;
import io.nines.query.database.DatabaseRepository;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was said of components, as of each position. */
@Singleton
class ComponentRepository extends DatabaseRepository {
    private static final String COLUMNS = "id, revision, name, heading, place, description_text, visibility, retired,"
            + " registered_at, detection, detection_from";
    private static final String SELECT =
            "select " + COLUMNS + " from component where from_position <= ? and to_position > ?";

    private static final String POLICIES = "select " + COLUMNS + " from component where from_position <= ?";

    ComponentRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    Optional<ComponentRow> find(String id, long position) {
        return select(SELECT + " and id = ?", ComponentRepository::component, position, position, id).stream()
                .findFirst();
    }

    /** What those components that there are were called. */
    Map<String, String> names(Collection<String> ids, long position) {
        return selectAmong(
                        "select id, name from component where from_position <= ? and to_position > ? and id in (??)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        ids,
                        position,
                        position)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All components, in the order of the page. */
    List<ComponentRow> all(long position) {
        return select(SELECT + " order by place, name, id", ComponentRepository::component, position, position);
    }

    /** What was recorded on how they are judged, by id, as of that position. */
    Map<String, JudgingPolicies> policies(long position) {
        return replay(POLICIES + " order by id, from_position", position);
    }

    /** The same of one component. */
    JudgingPolicies policies(String id, long position) {
        return replay(POLICIES + " and id = ? order by from_position", position, id)
                .getOrDefault(id, JudgingPolicies.NONE);
    }

    private Map<String, JudgingPolicies> replay(String sql, Object... parameters) {
        Map<String, JudgingPolicies> policies = new HashMap<>();
        for (ComponentRow row : select(sql, ComponentRepository::component, parameters)) {
            JudgingPolicies before = policies.getOrDefault(row.id(), JudgingPolicies.NONE);
            policies.put(row.id(), before.with(row.detection(), row.detectionFrom()));
        }
        return policies;
    }

    /** From a position on, this is said of the component. */
    void put(long position, ComponentRow row) {
        update("update component set to_position = ? where id = ? and to_position = ?", position, row.id(), OPEN);
        update(
                "insert into component (" + COLUMNS + ", from_position, to_position)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.revision(),
                row.name(),
                row.group(),
                row.order(),
                row.description(),
                row.visibility().name(),
                row.retired(),
                row.registeredAt().toEpochMilli(),
                json(row.detection()),
                row.detectionFrom() == null ? null : row.detectionFrom().toEpochMilli(),
                position,
                OPEN);
    }

    private static ComponentRow component(ResultSet row) throws SQLException {
        Long detectionFrom = row.getObject(11, Long.class);
        return new ComponentRow(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                Visibility.valueOf(row.getString(7)),
                row.getBoolean(8),
                Instant.ofEpochMilli(row.getLong(9)),
                policy(row.getString(10)),
                detectionFrom == null ? null : Instant.ofEpochMilli(detectionFrom));
    }

    private static String json(DetectionPolicy policy) {
        try {
            return Json.STORED.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DetectionPolicy policy(String json) {
        try {
            return Json.STORED.readValue(json, DetectionPolicy.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
