package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @TempDir
    Path directory;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory, 0, false));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private LogSettings settings(int partitions) {
        return new LogSettings(broker.bootstrapServers(), partitions, (short) 1, Duration.ofDays(2), 1 << 30);
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /** The broker hears of a new topic a moment after its controller. */
    private Config config(String topic) throws Exception {
        try (Admin admin = Clients.admin(settings(3))) {
            LogFixture.waitUntil(() -> topics(admin).contains(topic));
            return admin.describeConfigs(List.of(resource(topic))).all().get().get(resource(topic));
        }
    }

    private static Set<String> topics(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theTopicsKeepWhatTheyPromise() throws Exception {
        Topics.ensure(settings(3));

        for (String topic : List.of(Topics.EVENTS, Topics.EVIDENCE)) {
            assertThat(config(topic).get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(config(topic).get("retention.ms").value()).isEqualTo("-1");
            assertThat(config(topic).get("retention.bytes").value()).isEqualTo("-1");
        }
        assertThat(config(Topics.CHECKS).get("retention.ms").value()).isEqualTo("172800000");
        assertThat(config(Topics.CHECKS).get("retention.bytes").value()).isEqualTo("1073741824");
        assertThat(config(Topics.TEXTS).get("cleanup.policy").value()).isEqualTo("compact");
        for (String topic : List.of(Topics.CHECKS, Topics.EVIDENCE, Topics.EVENTS, Topics.TEXTS)) {
            assertThat(config(topic).get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
        try (ChecksWriter writer = ChecksWriter.open(settings(3))) {
            assertThat(writer.partitions()).isEqualTo(3);
        }
    }

    @Test
    void aSecondTimeNothingHappens() {
        Topics.ensure(settings(3));
        Topics.ensure(settings(3));
    }

    @Test
    void anotherRetentionOfResultsHoldsFromTheNextStartOn() throws Exception {
        Topics.ensure(settings(3));
        Topics.ensure(new LogSettings(broker.bootstrapServers(), 3, (short) 1, Duration.ofDays(30), -1));

        assertThat(config(Topics.CHECKS).get("retention.ms").value()).isEqualTo("2592000000");
        assertThat(config(Topics.CHECKS).get("retention.bytes").value()).isEqualTo("-1");
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() {
        Topics.ensure(settings(3));

        assertThatThrownBy(() -> Topics.ensure(settings(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nines.checks has 3 partitions, the settings say 4: the number is fixed once the topic is"
                        + " there, so the settings have to follow");
    }

    @Test
    void aTopicThatWouldForgetIsRefused() throws Exception {
        Topics.ensure(settings(3));
        var forget = new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
        try (Admin admin = Clients.admin(settings(3))) {
            admin.incrementalAlterConfigs(Map.of(resource(Topics.EVENTS), List.of(forget)))
                    .all()
                    .get();
        }

        assertThatThrownBy(() -> Topics.ensure(settings(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nines.events has retention.ms=1000 and would lose what it has to keep");
    }

    @Test
    void whatReplicationMeansForSafety() {
        assertThat(minInSync(1)).isEqualTo("1");
        assertThat(minInSync(2)).isEqualTo("2");
        assertThat(minInSync(3)).isEqualTo("2");
    }

    private static String minInSync(int replication) {
        LogSettings settings = new LogSettings("localhost:1", 4, (short) replication, Duration.ofDays(90), -1);
        return TopicLayout.all(settings).get(2).tuned().get("min.insync.replicas");
    }
}
