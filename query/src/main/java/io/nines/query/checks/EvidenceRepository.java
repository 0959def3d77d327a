package io.nines.query.checks;

import io.micronaut.transaction.TransactionOperations;
import io.nines.query.database.DatabaseRepository;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where each hour's evidence is, and the latencies in it. */
@Singleton
class EvidenceRepository extends DatabaseRepository {
    /** What is longer is read out of the evidence itself. */
    private static final int LONGEST = 1 << 20;

    private static final String HOURS =
            "select utc_hour, part, evidence_offset, sent_with, latencies from evidence_hour"
                    + " where component = ? and utc_hour >= ? and utc_hour < ? order by component, utc_hour";

    private static final String VERSIONS = "select utc_hour, part, evidence_offset, next_offset from evidence_version"
            + " where component = ? and utc_hour >= ? and utc_hour < ?"
            + " order by component, utc_hour, evidence_offset";

    EvidenceRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /**
     * An hour's evidence.
     *
     * @param hour hours since 1970, UTC
     * @param keys ids of the access keys that its results were sent with
     * @param latencies of all its results, voided or not, in bytes; null: too many to be kept here
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Hour(String component, long hour, int partition, long offset, Set<String> keys, byte[] latencies) {}

    /**
     * A version of an hour's evidence.
     *
     * @param hour hours since 1970, UTC
     * @param next the offset after it
     */
    record Version(String component, long hour, int partition, long offset, long next) {}

    /**
     * How far a partition was read.
     *
     * @param next the next offset of {@code nines.evidence}
     * @param checksResume every result before this offset of {@code nines.checks} is in what was read
     */
    record Read(long next, long checksResume) {}

    void atomically(Runnable work) {
        inOneTransaction(work);
    }

    Map<Integer, Read> read() {
        List<Map.Entry<Integer, Read>> rows = select(
                "select part, next_offset, checks_resume from evidence_read",
                row -> Map.entry(row.getInt(1), new Read(row.getLong(2), row.getLong(3))));
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void setRead(Map<Integer, Read> read) {
        update("delete from evidence_read");
        updateEach(
                "insert into evidence_read (part, next_offset, checks_resume) values (?, ?, ?)",
                read.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey(),
                            entry.getValue().next(),
                            entry.getValue().checksResume()
                        })
                        .toList());
    }

    /** The newest version of each hour; each hour at most once. */
    void put(Collection<Hour> hours) {
        updateEach(
                "merge into evidence_hour (component, utc_hour, part, evidence_offset, sent_with, latencies)"
                        + " key (component, utc_hour) values (?, ?, ?, ?, ?, ?)",
                hours.stream().map(EvidenceRepository::row).toList());
    }

    /** All of a batch, also those that it replaces itself. */
    void addVersions(Collection<Version> versions) {
        updateEach(
                "insert into evidence_version (component, utc_hour, evidence_offset, next_offset, part)"
                        + " values (?, ?, ?, ?, ?)",
                versions.stream()
                        .map(each -> new Object[] {
                            each.component(), each.hour(), each.offset(), each.next(), each.partition()
                        })
                        .toList());
    }

    /** The last version of each hour of a component that was complete before an offset, by hours from one up to another. */
    List<Version> versions(String component, long from, long to, Map<Integer, Long> before) {
        Map<Long, Version> last = new TreeMap<>();
        select(VERSIONS, row -> version(component, row), component, from, to).stream()
                .filter(version -> version.next() <= before.getOrDefault(version.partition(), 0L))
                .forEach(version -> last.put(version.hour(), version));
        return List.copyOf(last.values());
    }

    /** From a position on so much was known: the next offset by partition. */
    void setKnown(long position, Map<Integer, Long> next) {
        String text = next.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
        update("insert into evidence_known (position, next_offsets) values (?, ?)", position, text);
    }

    /** What was known as of a position: the next offset by partition; nothing of those that are missing. */
    Map<Integer, Long> known(long position) {
        List<String> found = select(
                "select next_offsets from evidence_known where position <= ? order by position desc"
                        + " fetch first row only",
                row -> row.getString(1),
                position);
        Map<Integer, Long> next = new TreeMap<>();
        for (String pair : found.isEmpty() ? new String[0] : found.get(0).split(",")) {
            int colon = pair.indexOf(':');
            next.put(Integer.valueOf(pair.substring(0, colon)), Long.valueOf(pair.substring(colon + 1)));
        }
        return next;
    }

    private static Version version(String component, ResultSet row) throws SQLException {
        return new Version(component, row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4));
    }

    /** The hours of a component from one hour up to another one, in order. */
    List<Hour> hours(String component, long from, long to) {
        return select(HOURS, row -> hour(component, row), component, from, to);
    }

    /** The first hour of a component that has evidence. */
    Optional<Long> firstHour(String component) {
        return edge(component, "order by component, utc_hour");
    }

    /** The last hour of a component that has evidence. */
    Optional<Long> lastHour(String component) {
        return edge(component, "order by component desc, utc_hour desc");
    }

    private Optional<Long> edge(String component, String order) {
        String sql = "select utc_hour from evidence_hour where component = ? " + order + " fetch first row only";
        return select(sql, row -> row.getLong(1), component).stream().findFirst();
    }

    private static Object[] row(Hour hour) {
        byte[] kept = hour.latencies().length > LONGEST ? null : hour.latencies();
        String keys = String.join(",", hour.keys());
        return new Object[] {hour.component(), hour.hour(), hour.partition(), hour.offset(), keys, kept};
    }

    private static Hour hour(String component, ResultSet row) throws SQLException {
        Set<String> keys = Set.of(row.getString(4).split(","));
        return new Hour(component, row.getLong(1), row.getInt(2), row.getLong(3), keys, row.getBytes(5));
    }
}
