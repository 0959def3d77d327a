package io.nines.log;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;

/**
 * Tells a quiet log from one that is away: Kafka's poll answers "nothing" to both. A broker with nothing new says so twice
 * a second; so when not one byte came in during some seconds of polling, it is away.
 */
final class Pulse {
    private static final long LIMIT_NANOS = Duration.ofSeconds(5).toNanos();

    private final Metric bytesIn;
    private double seen;
    private long silentNanos;

    Pulse(KafkaConsumer<?, ?> consumer) {
        bytesIn = consumer.metrics().entrySet().stream()
                .filter(e -> e.getKey().name().equals("incoming-byte-total")
                        && e.getKey().group().equals("consumer-metrics"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** To be told of each poll that found nothing, and how long it took. */
    void foundNothing(long tookNanos) {
        double now = (double) bytesIn.metricValue();
        silentNanos = now == seen ? silentNanos + tookNanos : 0;
        seen = now;
        if (silentNanos > LIMIT_NANOS) {
            throw new LogUnavailableException("the log has not answered for " + LIMIT_NANOS / 1_000_000_000 + " s");
        }
    }
}
