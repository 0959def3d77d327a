package io.nines.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final TopicPartition TOPIC = new TopicPartition("things", 0);

    @TempDir
    Path directory;

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(new BrokerSettings(directory, 0, true));
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** With a time of the sender's own, long past. */
    private static void send(EmbeddedBroker broker, String value) throws Exception {
        try (var producer = new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.topic(), 0, 1_000L, "key", value))
                    .get();
        }
    }

    private static List<ConsumerRecord<String, String>> readAll(EmbeddedBroker broker) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TOPIC));
            while (consumer.position(TOPIC)
                    < consumer.endOffsets(List.of(TOPIC)).get(TOPIC)) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    @Test
    void whatWasStoredIsThereAfterARestart() throws Exception {
        try (EmbeddedBroker broker = start()) {
            createTopic(broker);
            send(broker, "first");
        }
        try (EmbeddedBroker broker = start()) {
            send(broker, "second");
        }
        try (EmbeddedBroker broker = start()) {
            assertThat(readAll(broker)).extracting(ConsumerRecord::value).containsExactly("first", "second");
        }
    }

    @Test
    void aRecordHasTheBrokersTimeWhateverItsSenderSays() throws Exception {
        long before = System.currentTimeMillis();
        try (EmbeddedBroker broker = start()) {
            createTopic(broker);
            send(broker, "old");

            ConsumerRecord<String, String> record = readAll(broker).get(0);
            assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
            assertThat(record.timestamp()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void eachAppendIsFlushedIfThatWasAskedFor() throws Exception {
        assertThat(flushInterval(true)).isEqualTo("1");
        assertThat(flushInterval(false)).isEqualTo(Long.toString(Long.MAX_VALUE));
    }

    private String flushInterval(boolean flushEachAppend) throws Exception {
        BrokerSettings settings = new BrokerSettings(directory.resolve("flush-" + flushEachAppend), 0, flushEachAppend);
        ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings);
                Admin admin = Admin.create(client(broker))) {
            return admin.describeConfigs(List.of(node))
                    .all()
                    .get()
                    .get(node)
                    .get("log.flush.interval.messages")
                    .value();
        }
    }

    @Test
    void aSecondBrokerOnTheDirectoryIsRefused() {
        try (EmbeddedBroker broker = start()) {
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(this::start)
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessage("another broker is using " + directory);
        }
        start().close();
    }

    @Test
    void aSecondProcessOnTheDirectoryIsRefused() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsTheDirectory.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(this::start)
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("another broker");
        } finally {
            other.destroyForcibly();
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        start().close();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(directory, port, true)))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
        }
        start().close();
    }

    @Test
    void aFixedPortIsTheSameAfterARestart() {
        String address;
        try (EmbeddedBroker broker = start()) {
            address = broker.bootstrapServers();
        }
        int port = Integer.parseInt(address.split(":", 2)[1]);
        for (int i = 0; i < 2; i++) {
            try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory, port, true))) {
                assertThat(broker.bootstrapServers()).isEqualTo(address);
            }
        }
    }

    @Test
    void aDirectoryThatKafkaCannotReadIsNamedAndSetFree() throws IOException {
        Path properties = directory.resolve("meta.properties");
        Files.writeString(properties, "version=1\ncluster.id=somebodyElses\nnode.id=7\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("does not start on " + directory);

        Files.delete(properties);
        start().close();
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsNamed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(file, 0, true)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("cannot use " + file);
    }

    @Test
    void aPortBeyondAllPortsIsRefused() {
        assertThatThrownBy(() -> new BrokerSettings(directory, 70_000, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70000");
    }

    @Test
    void noThreadStaysBehind() {
        start().close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !thread.isDaemon() && thread.isAlive())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("kafka") || name.contains("controller") || name.contains("broker"));
    }
}
