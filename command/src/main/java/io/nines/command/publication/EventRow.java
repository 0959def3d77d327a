package io.nines.command.publication;

import io.nines.contract.Instants;
import io.nines.contract.Json;
import io.nines.log.LogEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** A row of the event table. Axon reads it, too: metadata is JSON because that is where it looks for the author. */
final class EventRow {
    static final String COLUMNS = "global_index, event_identifier, time_stamp, payload_type, payload_revision, type,"
            + " aggregate_identifier, sequence_number, meta_data, payload";

    private static final String AUTHOR = "author";

    private EventRow() {}

    static void write(LogEntry entry, PreparedStatement insert) throws SQLException {
        insert.setLong(1, entry.position());
        insert.setString(2, entry.eventId());
        insert.setString(3, Instants.format(entry.recordedAt()));
        insert.setString(4, entry.type());
        insert.setString(5, Integer.toString(entry.revision()));
        insert.setString(6, entry.aggregateType());
        insert.setString(7, entry.aggregateId());
        insert.setLong(8, entry.sequence());
        insert.setBytes(9, metaData(entry.author()));
        insert.setBytes(10, entry.payload());
    }

    static LogEntry read(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong(1),
                Instants.parse(row.getString(3)),
                row.getString(2),
                row.getString(4),
                Integer.parseInt(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                author(row.getBytes(9)),
                row.getBytes(10));
    }

    private static byte[] metaData(String author) throws SQLException {
        try {
            return Json.STORED.writeValueAsBytes(author == null ? Map.of() : Map.of(AUTHOR, author));
        } catch (IOException e) {
            throw new SQLException("metadata cannot be written", e);
        }
    }

    private static String author(byte[] metaData) throws SQLException {
        try {
            return Json.STORED.readTree(metaData).path(AUTHOR).textValue();
        } catch (IOException e) {
            throw new SQLException("metadata cannot be read: " + new String(metaData, StandardCharsets.UTF_8), e);
        }
    }
}
