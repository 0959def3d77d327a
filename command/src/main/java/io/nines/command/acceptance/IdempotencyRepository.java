package io.nines.command.acceptance;

import io.nines.command.publication.StoreTransactions;
import io.nines.contract.Instants;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The table of answers that may be given again; each is written in the transaction of what it answers. */
@Singleton
final class IdempotencyRepository {
    private static final Duration KEPT = Duration.ofHours(24);

    private final StoreTransactions transactions;
    private final InstantSource clock;

    IdempotencyRepository(StoreTransactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<KeptAnswer> find(String caller, String key) {
        Instant since = clock.instant().minus(KEPT);
        return transactions.in(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select request, status, body, etag, location, position"
                            + " from idempotency where caller = ? and idempotency_key = ? and answered_at > ?")) {
                select.setString(1, caller);
                select.setString(2, key);
                select.setString(3, Instants.format(since));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(answer(row)) : Optional.empty();
                }
            }
        });
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5), row.getLong(6));
    }

    /** Keeps an answer, and forgets those that are too old. */
    void save(String caller, String key, KeptAnswer answer) {
        Instant now = clock.instant();
        transactions.in(connection -> {
            try (PreparedStatement delete =
                            connection.prepareStatement("delete from idempotency where answered_at <= ?");
                    PreparedStatement insert = connection.prepareStatement("insert into idempotency (caller,"
                            + " idempotency_key, answered_at, request, status, body, etag, location, position)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                delete.setString(1, Instants.format(now.minus(KEPT)));
                delete.executeUpdate();
                insert.setString(1, caller);
                insert.setString(2, key);
                insert.setString(3, Instants.format(now));
                insert.setString(4, answer.request());
                insert.setInt(5, answer.status());
                insert.setString(6, answer.body());
                insert.setString(7, answer.etag());
                insert.setString(8, answer.location());
                insert.setLong(9, answer.position());
                return insert.executeUpdate();
            }
        });
    }
}
