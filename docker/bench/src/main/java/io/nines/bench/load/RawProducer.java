package io.nines.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that anybody can do to get the same records onto the same broker: no HTTP, nothing parsed, nothing asked. The same
 * keys, values and headers as Nines writes, acknowledged by all, so many in flight at most.
 */
final class RawProducer {
    private final Words order;
    private final Results results;
    private final Histogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), 3);
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final List<Header> headers = List.of(
            new RecordHeader("received-at", "2026-01-01T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII)),
            new RecordHeader("key-id", "k-0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));
    private final byte[][] keys;
    private final Semaphore room;
    private final int inFlight;
    private long answeredInTime;
    private long end;

    RawProducer(Words order) {
        this.order = order;
        this.results = Results.of(order);
        this.keys = IntStream.range(0, results.components())
                .mapToObj(i -> Results.component(i).getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.inFlight = (int) order.number("inflight");
        this.room = new Semaphore(inFlight);
    }

    Words run() throws Exception {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + order.text("port"),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                Integer.parseInt(order.text("linger", "1")),
                ProducerConfig.BATCH_SIZE_CONFIG,
                64 << 10,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64L << 20);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(order.text("topic"));
            return run(producer);
        }
    }

    private Words run(KafkaProducer<byte[], byte[]> producer) throws Exception {
        long rate = Long.parseLong(order.text("rate", "0"));
        long interval = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
        long start = System.nanoTime();
        long recordFrom = start + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(order.text("warmup", "0")));
        end = recordFrom + TimeUnit.MILLISECONDS.toNanos(order.number("millis"));
        long sent = 0;
        for (long now = System.nanoTime(); now < end && failure.get() == null; now = System.nanoTime()) {
            long due = interval == 0 ? now : awaitDue(start + sent * interval);
            room.acquire();
            send(producer, sent++, due, due >= recordFrom);
        }
        room.acquire(inFlight);
        if (failure.get() != null) {
            throw failure.get();
        }
        return report(end - recordFrom, sent);
    }

    private static long awaitDue(long due) {
        for (long pause = due - System.nanoTime(); pause > 0; pause = due - System.nanoTime()) {
            LockSupport.parkNanos(pause);
        }
        return due;
    }

    private void send(KafkaProducer<byte[], byte[]> producer, long number, long due, boolean counts) {
        byte[] key = keys[results.componentOf(number)];
        byte[] value = new byte[Results.length()];
        results.write(number, value, 0);
        var unused = producer.send(
                new ProducerRecord<>(order.text("topic"), null, key, value, headers),
                (metadata, error) -> answered(due, counts, error));
    }

    /** On the producer's one thread. */
    private void answered(long due, boolean counts, Exception error) {
        if (error != null) {
            failure.set(error);
        } else if (counts) {
            long now = System.nanoTime();
            latency.recordValue(Math.min(now - due, latency.getHighestTrackableValue()));
            answeredInTime += now <= end ? 1 : 0;
        }
        room.release();
    }

    private Words report(long nanos, long sent) {
        return new Words()
                .with("answered", answeredInTime)
                .with("sent", sent)
                .with("seconds", nanos / 1e9)
                .with("rate", answeredInTime / (nanos / 1e9))
                .with("p50", latency.getValueAtPercentile(50) / 1e6)
                .with("p99", latency.getValueAtPercentile(99) / 1e6)
                .with("max", latency.getMaxValue() / 1e6);
    }
}
