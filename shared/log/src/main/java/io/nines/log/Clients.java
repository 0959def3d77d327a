package io.nines.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's clients with limits on their patience, and its errors in our words. */
final class Clients {
    /** How long a call may take before the log counts as away. */
    static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The greatest record: a restatement of years, an hour of a very busy component. */
    static final int GREATEST_RECORD = 16 << 20;

    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final int REQUEST_MILLIS = 5_000;

    private Clients() {}

    static KafkaConsumer<byte[], byte[]> consumer(LogSettings settings, Map<String, Object> more) {
        Map<String, Object> config = common(settings);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.putAll(more);
        return calling(
                "connecting",
                () -> new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** Nothing that an unfinished or undone transaction wrote. */
    static Map<String, Object> committedOnly() {
        return Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    }

    static KafkaProducer<byte[], byte[]> producer(LogSettings settings, Map<String, Object> more) {
        Map<String, Object> config = common(settings);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, GREATEST_RECORD);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        config.putAll(more);
        return calling(
                "connecting", () -> new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    static Admin admin(LogSettings settings) {
        Map<String, Object> config = common(settings);
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return calling("connecting", () -> Admin.create(config));
    }

    private static Map<String, Object> common(LogSettings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        config.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 3_000L);
        config.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return config;
    }

    /** At once: a farewell would have to wait until the broker has answered the fetch that is under way. */
    static void close(KafkaConsumer<?, ?> consumer) {
        closing(() -> consumer.close(CloseOptions.timeout(Duration.ZERO)));
    }

    /** Gives what is still on its way a little time. */
    static void close(KafkaProducer<?, ?> producer) {
        closing(() -> producer.close(CLOSE));
    }

    private static void closing(Runnable close) {
        try {
            close.run();
        } catch (KafkaException e) {
            // What had to be stored was acknowledged before; nobody can act on a farewell that failed.
        }
    }

    /** Makes a call to Kafka, with its errors as ours; {@code what} completes "… failed". */
    static <T> T calling(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (KafkaException e) {
            throw translated(what, e);
        }
    }

    private static RuntimeException translated(String what, KafkaException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // The consumer's own check of a record says it in words only.
            if (cause instanceof CorruptRecordException
                    || String.valueOf(cause.getMessage()).contains("corrupt")) {
                return new LogBrokenException(0, cause.getMessage());
            }
        }
        return new LogUnavailableException(what + " failed: " + e.getMessage(), e);
    }

    static boolean hasCause(Throwable error, Class<?> type) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return true;
            }
        }
        return false;
    }
}
