package io.nines.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.nines.contract.Chain;
import io.nines.contract.Json;
import io.nines.contract.TextEntry;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Appends events to {@code nines.events}, and texts to {@code nines.texts} with them, exactly once. There is one at a time:
 * opening another one fences the first, wherever it runs. The log itself says where to go on. One thread uses one writer.
 */
public final class EventLogWriter implements AutoCloseable {
    private static final String TRANSACTIONAL_ID = "nines-relay";
    private static final int TRANSACTION_MILLIS = 30_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private LogHead head;
    private boolean usable = true;

    private EventLogWriter(KafkaProducer<byte[], byte[]> producer, LogHead head) {
        this.producer = producer;
        this.head = head;
    }

    /**
     * Takes over: fences any other writer, has its open transaction undone, and only then looks where the log ends.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     * @throws LogBrokenException if the last event cannot be read
     */
    public static EventLogWriter open(LogSettings settings) {
        KafkaProducer<byte[], byte[]> producer = Clients.producer(
                settings,
                Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        TRANSACTIONAL_ID,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        TRANSACTION_MILLIS,
                        // A commit sends what waits; before that nothing goes out but full batches, one after the
                        // other.
                        ProducerConfig.LINGER_MS_CONFIG,
                        1_000,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 << 10,
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        // The first batch is refused until the end of the last transaction is written, a few ms at
                        // most.
                        ProducerConfig.RETRY_BACKOFF_MS_CONFIG,
                        5L));
        try {
            calling("taking over the log", () -> {
                producer.initTransactions();
                return producer;
            });
            return new EventLogWriter(producer, lastOn(settings));
        } catch (RuntimeException e) {
            Clients.close(producer);
            throw e;
        }
    }

    /** The transaction before this may be decided and not yet visible: its events would be taken for missing, and doubled. */
    private static LogHead lastOn(LogSettings settings) {
        if (!PositionSearch.awaitDecided(settings)) {
            throw new LogUnavailableException("the end of the last transaction on " + Topics.EVENTS
                    + " is not written; if it stays so, kafka-transactions.sh find-hanging tells of it");
        }
        try (PositionSearch search = PositionSearch.open(settings)) {
            return search.last()
                    .map(record -> {
                        LogEntry entry = EventRecords.entry(record);
                        return new LogHead(entry.position(), entry.recordedAt(), EventRecords.chain(record));
                    })
                    .orElse(LogHead.START);
        }
    }

    /** The last event on the log. */
    public LogHead head() {
        return head;
    }

    /**
     * Appends all or nothing, in one transaction; when it returns, all is stored as safely as the topics ask for.
     *
     * @param entries go on densely from {@link #head()}, without going back in time
     * @param texts to be stored
     * @param erasedTexts ids of texts to be erased
     * @return the new head
     * @throws IllegalArgumentException if the entries do not go on from the head; nothing was appended
     * @throws FencedException if another writer took over: nothing was appended, close this one and stop
     * @throws LogUnavailableException if the transaction failed or its outcome is unknown: close this one and open another,
     *     whose head tells
     */
    public LogHead append(List<LogEntry> entries, List<TextEntry> texts, List<String> erasedTexts) {
        if (!usable) {
            throw new LogUnavailableException("this writer failed before and has to be closed");
        }
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        LogHead last = head;
        for (LogEntry entry : entries) {
            last = next(last, entry, records);
        }
        texts.forEach(text -> records.add(textRecord(text.id(), json(text))));
        erasedTexts.forEach(id -> records.add(textRecord(id, null)));
        if (!records.isEmpty()) {
            usable = false;
            calling("appending to the log", () -> inTransaction(records));
            usable = true;
        }
        head = last;
        return head;
    }

    private static LogHead next(LogHead last, LogEntry entry, List<ProducerRecord<byte[], byte[]>> records) {
        if (entry.position() != last.position() + 1 || entry.recordedAt().isBefore(last.recordedAt())) {
            throw new IllegalArgumentException("after position " + last.position() + " of " + last.recordedAt()
                    + " cannot come position " + entry.position() + " of " + entry.recordedAt());
        }
        SortedMap<String, byte[]> headers = EventRecords.headers(entry);
        byte[] chain = Chain.next(last.chain(), headers, entry.payload());
        records.add(EventRecords.record(entry, headers, chain));
        return new LogHead(entry.position(), entry.recordedAt(), chain);
    }

    private static ProducerRecord<byte[], byte[]> textRecord(String id, byte[] value) {
        return new ProducerRecord<>(Topics.TEXTS, 0, EventRecords.bytes(id), value);
    }

    private static byte[] json(TextEntry text) {
        try {
            return Json.STORED.writeValueAsBytes(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a text cannot be written: " + text.id(), e);
        }
    }

    /** A record that fails makes the commit fail, so nobody has to wait for each. */
    private Void inTransaction(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        for (ProducerRecord<byte[], byte[]> record : records) {
            var unused = producer.send(record);
        }
        producer.commitTransaction();
        return null;
    }

    private static <T> T calling(String what, Supplier<T> call) {
        return Clients.calling(what, () -> {
            try {
                return call.get();
            } catch (KafkaException e) {
                if (Clients.hasCause(e, ProducerFencedException.class)
                        || Clients.hasCause(e, InvalidProducerEpochException.class)) {
                    throw new FencedException(e);
                }
                throw e;
            }
        });
    }

    @Override
    public void close() {
        Clients.close(producer);
    }
}
