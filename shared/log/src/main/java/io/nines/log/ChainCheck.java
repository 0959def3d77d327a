package io.nines.log;

import io.nines.contract.Chain;
import java.util.Arrays;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The whole proof that {@code nines.events} is as it was written: records in, and an exception at the first one that is
 * missing, changed, out of order, or was not there. Every reader goes through it, so nobody ever acts on a broken log.
 */
final class ChainCheck {
    private LogHead head;

    ChainCheck(LogHead head) {
        this.head = head;
    }

    LogHead head() {
        return head;
    }

    /** The record that has to come next: position without a hole, time not going back, hash over all of it. */
    LogEntry next(ConsumerRecord<byte[], byte[]> record) {
        long expected = head.position() + 1;
        if (EventRecords.position(record) != expected) {
            throw new LogBrokenException(expected, "position " + EventRecords.position(record) + " stands there");
        }
        SortedMap<String, byte[]> headers = EventRecords.headers(record);
        byte[] chain = EventRecords.chain(record);
        if (record.value() == null || headers.containsValue(null)) {
            throw new LogBrokenException(expected, "its value or a header is empty");
        }
        if (!Arrays.equals(chain, Chain.next(head.chain(), headers, record.value()))) {
            throw new LogBrokenException(
                    expected, "its content or what stands before it was changed: the chain differs");
        }
        LogEntry entry = EventRecords.entry(record);
        if (entry.recordedAt().isBefore(head.recordedAt())) {
            throw new LogBrokenException(expected, "it was recorded before the event before it");
        }
        if (!Arrays.equals(record.key(), EventRecords.bytes(entry.aggregateId()))) {
            throw new LogBrokenException(expected, "its key is not its subject");
        }
        head = new LogHead(expected, entry.recordedAt(), chain);
        return entry;
    }

    /** Takes the last one back: its reader could not make sense of it. */
    void backTo(LogHead earlier) {
        head = earlier;
    }
}
