package io.nines.log;

import io.nines.contract.Chain;
import io.nines.contract.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Computes the rolling hashes of a topic's partitions anew, as far as the records are still kept. */
final class RollingHashes {
    private final String topic;
    private final TopicReader reader;
    private final Map<Integer, Place> places = new HashMap<>();
    private Map<Integer, Long> starts;
    private Map<Integer, Long> ends;
    private long compared;

    RollingHashes(String topic, TopicReader reader) {
        this.topic = topic;
        this.reader = reader;
        this.starts = reader.startOffsets();
        this.ends = reader.endOffsets();
    }

    /** How far a partition was followed, and what was read of it beyond. */
    private static final class Place {
        private final Deque<ConsumerRecord<byte[], byte[]>> ahead = new ArrayDeque<>();
        private long next;
        private byte[] hash = Chain.start();
    }

    /** How many records were compared with a hash on record. */
    long compared() {
        return compared;
    }

    /**
     * Follows a partition up to {@code next}. What is no longer kept cannot be compared; then the hash on record, which is
     * part of the chain, is where the next stretch goes on.
     *
     * @throws LogBrokenException naming the event at {@code position} if the records do not give its hash
     */
    void advance(long position, int partition, long next, String sha256) {
        Place place = places.computeIfAbsent(partition, any -> new Place());
        String stretch = topic + " partition " + partition + " from offset " + place.next + " to " + next;
        refuse(next < place.next, position, stretch + " goes back");
        ends = next > end(partition) ? reader.endOffsets() : ends;
        refuse(next > end(partition), position, stretch + " is not all there: it ends at " + end(partition));
        byte[] onRecord = HexFormat.of().parseHex(sha256);
        if (place.next >= starts.get(partition)) {
            long before = compared;
            if (!MessageDigest.isEqual(onRecord, hash(partition, place, next))) {
                compared = before;
                starts = reader.startOffsets();
                refuse(place.next >= starts.get(partition), position, stretch + " was changed: its hash differs");
            }
        }
        place.next = next;
        place.hash = onRecord;
    }

    private long end(int partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private static void refuse(boolean fault, long position, String reason) {
        if (fault) {
            throw new LogBrokenException(position, reason);
        }
    }

    private byte[] hash(int partition, Place place, long to) {
        MessageDigest digest = Sha256.digest();
        digest.update(place.hash);
        while (fill(partition, place, to) && place.ahead.getFirst().offset() < to) {
            ConsumerRecord<byte[], byte[]> record = place.ahead.removeFirst();
            if (record.offset() >= place.next) {
                byte[] value = record.value() == null ? new byte[0] : record.value();
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, value.length));
                digest.update(value);
                compared++;
            }
        }
        return digest.digest();
    }

    /** Whether there is a next record; reads on if need be, but never beyond {@code to} without one. */
    private boolean fill(int partition, Place place, long to) {
        if (place.ahead.isEmpty()) {
            reader.only(partition);
            while (place.ahead.isEmpty() && reader.nextOffsets().get(partition) < to) {
                reader.poll(Duration.ofMillis(500)).forEach(place.ahead::add);
            }
        }
        return !place.ahead.isEmpty();
    }
}
