package io.nines.command.publication;

import io.nines.contract.TextEntry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The table of erasable texts: those that are not erased. The relay sends a text along with the event that names it. */
@Singleton
public final class TextRepository {
    private final StoreTransactions transactions;

    TextRepository(StoreTransactions transactions) {
        this.transactions = transactions;
    }

    /** Keeps a text, in the caller's transaction if there is one. */
    public void save(TextEntry text) {
        transactions.in(connection -> {
            delete(connection, text.id());
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into texts (id, salt, text) values (?, ?, ?)")) {
                insert.setString(1, text.id());
                insert.setString(2, text.salt());
                insert.setString(3, text.text());
                return insert.executeUpdate();
            }
        });
    }

    /** The text, unless it is erased or never was. */
    public Optional<TextEntry> find(String id) {
        return transactions.in(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select salt, text from texts where id = ?")) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new TextEntry(id, row.getString(1), row.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Forgets a text; whether there was one. */
    public boolean delete(String id) {
        return transactions.in(connection -> delete(connection, id));
    }

    private static boolean delete(Connection connection, String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from texts where id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate() > 0;
        }
    }
}
