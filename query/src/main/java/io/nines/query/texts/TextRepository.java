package io.nines.query.texts;

import io.micronaut.transaction.TransactionOperations;
import io.nines.contract.TextEntry;
import io.nines.query.database.DatabaseRepository;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts that stand, and when and by whom the others were erased. */
@Singleton
class TextRepository extends DatabaseRepository {
    TextRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    /**
     * An erased text.
     *
     * @param at when
     * @param by id of the access key that asked for it; null: Nines itself
     */
    record Erased(Instant at, String by) {}

    Optional<String> find(String id) {
        return select("select content from erasable_text where id = ?", row -> row.getString(1), id).stream()
                .findFirst();
    }

    Optional<Erased> erased(String id) {
        return select(
                        "select erased_at, erased_by from erased_text where id = ?",
                        row -> new Erased(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)),
                        id)
                .stream()
                .findFirst();
    }

    /** Those of the texts that stand, by id. */
    Map<String, String> standing(Collection<String> ids) {
        return selectAmong(
                        "select id, content from erasable_text where id in (??)",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        ids)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of the texts that are erased, by id. */
    Map<String, Erased> erased(Collection<String> ids) {
        return selectAmong(
                        "select id, erased_at, erased_by from erased_text where id in (??)",
                        row -> Map.entry(
                                row.getString(1), new Erased(Instant.ofEpochMilli(row.getLong(2)), row.getString(3))),
                        ids)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void put(TextEntry text) {
        remove(text.id());
        update("insert into erasable_text (id, content) values (?, ?)", text.id(), text.text());
    }

    void remove(String id) {
        update("delete from erasable_text where id = ?", id);
    }

    /** The text is gone; a second erasure changes nothing of the first. */
    void erase(String id, Erased erased) {
        remove(id);
        if (erased(id).isEmpty()) {
            update(
                    "insert into erased_text (id, erased_at, erased_by) values (?, ?, ?)",
                    id,
                    erased.at().toEpochMilli(),
                    erased.by());
        }
    }
}
