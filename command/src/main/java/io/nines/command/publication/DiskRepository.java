package io.nines.command.publication;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What H2 does with a commit until it is on disk; PostgreSQL needs none of this, it fsyncs each commit. */
@Singleton
final class DiskRepository {

    /** Whether commits would be lost when the process is killed. */
    boolean writesLate(Connection connection) throws SQLException {
        if (!isH2(connection)) {
            return false;
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select setting_value from information_schema.settings"
                        + " where setting_name = 'WRITE_DELAY' and database_path() is not null")) {
            return row.next() && row.getInt(1) != 0;
        }
    }

    /** Whatever is committed is on disk afterwards. */
    Void force(Connection connection) throws SQLException {
        if (isH2(connection)) {
            try (Statement checkpoint = connection.createStatement()) {
                checkpoint.execute("checkpoint sync");
            }
        }
        return null;
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }
}
