package io.nines.log;

import io.nines.contract.Json;
import io.nines.contract.TextEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code nines.texts} from its start: every text that was not erased, and what changes from then on. */
public final class TextLogReader implements AutoCloseable {
    private final TopicReader reader;

    private TextLogReader(TopicReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a reader on all texts.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static TextLogReader fromStart(LogSettings settings) {
        return new TextLogReader(TopicReader.from(settings, Topics.TEXTS, Map.of(), Clients.committedOnly()));
    }

    /**
     * The next changes in order, as soon as there are some; none if none came within {@code timeout}. A text may come
     * several times, or be erased without ever having come: the last change of an id is what holds.
     *
     * @throws LogBrokenException if a record is no text
     * @throws LogUnavailableException if the broker has not been heard of for some seconds; the reader may be used on
     */
    public List<TextChange> poll(Duration timeout) {
        List<TextChange> changes = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(timeout)) {
            changes.add(read(record));
        }
        return changes;
    }

    private static TextChange read(ConsumerRecord<byte[], byte[]> record) {
        try {
            String id = new String(record.key(), StandardCharsets.UTF_8);
            TextEntry entry = record.value() == null ? null : Json.STORED.readValue(record.value(), TextEntry.class);
            return new TextChange(id, entry);
        } catch (IOException e) {
            throw new LogBrokenException(
                    0, "offset " + record.offset() + " of " + Topics.TEXTS + " is no text: " + e.getMessage());
        }
    }

    /**
     * Whether everything that was there when this was called has been returned.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public boolean caughtUp() {
        return reader.caughtUp();
    }

    @Override
    public void close() {
        reader.close();
    }
}
