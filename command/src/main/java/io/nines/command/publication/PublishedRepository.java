package io.nines.command.publication;

import io.nines.contract.Instants;
import io.nines.log.LogHead;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;

/** How far store and log are known to agree: saves reading the whole log at each start. Never ahead of the log. */
@Singleton
final class PublishedRepository {
    private final StoreTransactions transactions;

    PublishedRepository(StoreTransactions transactions) {
        this.transactions = transactions;
    }

    LogHead load() {
        return transactions.in(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select position, recorded_at, chain from published where id = 1");
                    ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new LogHead(
                                row.getLong(1),
                                Instants.parse(row.getString(2)),
                                HexFormat.of().parseHex(row.getString(3)))
                        : LogHead.START;
            }
        });
    }

    void save(LogHead head) {
        transactions.in(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from published");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into published (id, position, recorded_at, chain) values (1, ?, ?, ?)")) {
                insert.setLong(1, head.position());
                insert.setString(2, Instants.format(head.recordedAt()));
                insert.setString(3, HexFormat.of().formatHex(head.chain()));
                return delete.executeUpdate() + insert.executeUpdate();
            }
        });
    }
}
