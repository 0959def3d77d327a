package io.nines.planted.one;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class WritesSql {
    boolean write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("delete from domain_event_entry");
        }
    }
}
