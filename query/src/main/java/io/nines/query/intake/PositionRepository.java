package io.nines.query.intake;

import io.micronaut.transaction.TransactionOperations;
import io.nines.log.LogHead;
import io.nines.query.database.DatabaseRepository;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far the log was taken in, and what held at each position. */
@Singleton
class PositionRepository extends DatabaseRepository {
    private static final String COLUMNS = "select position, recorded_at, chain, through from log_position";

    PositionRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    void atomically(Runnable work) {
        inOneTransaction(work);
    }

    /** The last position taken in. */
    LogPosition head() {
        return select(COLUMNS + " order by position desc fetch first row only", PositionRepository::position).stream()
                .findFirst()
                .orElseGet(() -> new LogPosition(
                        LogHead.START.position(),
                        LogHead.START.recordedAt(),
                        HexFormat.of().formatHex(LogHead.START.chain()),
                        null));
    }

    Optional<LogPosition> find(long position) {
        return select(COLUMNS + " where position = ?", PositionRepository::position, position).stream()
                .findFirst();
    }

    /**
     * The last position below {@code end} that was recorded at or before an instant. Positions are dense and their instants never
     * go back, so that it is found by halving: an index of its own would cost every event that is taken in.
     */
    Optional<LogPosition> lastBy(Instant instant, long end) {
        Optional<LogPosition> found = Optional.empty();
        long least = 1;
        long most = end - 1;
        while (least <= most) {
            long middle = least + (most - least) / 2;
            Optional<LogPosition> there =
                    find(middle).filter(at -> !at.recordedAt().isAfter(instant));
            if (there.isPresent()) {
                found = there;
                least = middle + 1;
            } else {
                most = middle - 1;
            }
        }
        return found;
    }

    void add(Collection<LogPosition> positions) {
        updateEach(
                "insert into log_position (position, recorded_at, chain, through) values (?, ?, ?, ?)",
                positions.stream().map(PositionRepository::row).toList());
    }

    /** The next offset of each partition of {@code nines.checks} that detection had not read yet. */
    Map<Integer, Long> checksNext() {
        List<Map.Entry<Integer, Long>> rows =
                select("select part, checks_next from checks_read", row -> Map.entry(row.getInt(1), row.getLong(2)));
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void setChecksNext(Map<Integer, Long> next) {
        update("delete from checks_read");
        updateEach(
                "insert into checks_read (part, checks_next) values (?, ?)",
                next.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
    }

    private static Object[] row(LogPosition at) {
        Long through = at.through() == null ? null : at.through().toEpochMilli();
        return new Object[] {at.position(), at.recordedAt().toEpochMilli(), at.chain(), through};
    }

    private static LogPosition position(ResultSet row) throws SQLException {
        Long through = row.getObject(4, Long.class);
        return new LogPosition(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                through == null ? null : Instant.ofEpochMilli(through));
    }
}
