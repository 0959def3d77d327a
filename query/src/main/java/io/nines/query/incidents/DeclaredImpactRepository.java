package io.nines.query.incidents;

import io.micronaut.transaction.TransactionOperations;
import io.nines.query.database.DatabaseRepository;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What incidents say of components, as of each position. */
@Singleton
class DeclaredImpactRepository extends DatabaseRepository {
    private static final String COLUMNS = "incident, component, from_at, to_at, status, counts";
    private static final String BELIEVED = " from declared_impact where from_position <= ? and to_position > ?";
    private static final String WINDOW = "select " + COLUMNS + BELIEVED + " and to_at > ? and from_at < ?";
    private static final String ORDER = " order by from_at, incident";
    private static final String FIRST = "select component, min(from_at)" + BELIEVED + " and counts";

    DeclaredImpactRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /** What is said of a component in a window, in order of time; also by incidents that do not count. */
    List<DeclaredImpact> window(String component, Interval window, long position) {
        return select(
                WINDOW + " and component = ?" + ORDER,
                DeclaredImpactRepository::impact,
                position,
                position,
                window.start(),
                window.end(),
                component);
    }

    /** The same of all components. */
    List<DeclaredImpact> window(Interval window, long position) {
        return select(
                WINDOW + ORDER, DeclaredImpactRepository::impact, position, position, window.start(), window.end());
    }

    /** What incidents that count say of components in a window, by incident, then time. */
    List<DeclaredImpact> counting(Collection<String> components, Interval window, long position) {
        return selectAmong(
                WINDOW + " and counts and component in (??) order by incident, from_at",
                DeclaredImpactRepository::impact,
                components,
                position,
                position,
                window.start(),
                window.end());
    }

    /** Incidents that up to a position ever said anything of one of the components in a window. */
    List<String> ever(Collection<String> components, Interval window, long position) {
        return selectAmong(
                "select distinct incident from declared_impact where from_position <= ? and to_at > ? and from_at < ?"
                        + " and component in (??)",
                row -> row.getString(1),
                components,
                position,
                window.start(),
                window.end());
    }

    /** The first instant at which a component is said to be affected, by component; none where there is none. */
    Map<String, Instant> first(String component, long position) {
        return firsts(FIRST + " and component = ? group by component", position, position, component);
    }

    /** The same of all components. */
    Map<String, Instant> first(long position) {
        return firsts(FIRST + " group by component", position, position);
    }

    /** From a position on something else is said. */
    void replace(Set<DeclaredImpact> before, Set<DeclaredImpact> now, long position) {
        updateEach(
                "update declared_impact set to_position = ? where incident = ? and component = ? and from_at = ?"
                        + " and to_position = ?",
                without(before, now).stream()
                        .map(gone -> new Object[] {position, gone.incident(), gone.component(), gone.fromAt(), OPEN})
                        .toList());
        updateEach(
                "insert into declared_impact (" + COLUMNS + ", from_position, to_position)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                without(now, before).stream().map(said -> row(said, position)).toList());
    }

    private static Collection<DeclaredImpact> without(Set<DeclaredImpact> all, Set<DeclaredImpact> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private Map<String, Instant> firsts(String sql, Object... parameters) {
        return select(sql, row -> Map.entry(row.getString(1), Instant.ofEpochMilli(row.getLong(2))), parameters)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Object[] row(DeclaredImpact said, long position) {
        return new Object[] {
            said.incident(),
            said.component(),
            said.fromAt(),
            said.toAt(),
            said.status().name(),
            said.counts(),
            position,
            OPEN
        };
    }

    private static DeclaredImpact impact(ResultSet row) throws SQLException {
        return new DeclaredImpact(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                TimelineStatus.valueOf(row.getString(5)),
                row.getBoolean(6));
    }
}
