package io.nines.broker;

import java.util.HashMap;
import java.util.Map;

/** The settings of a Kafka node that is broker and controller and alone. */
final class KafkaProperties {
    static final int NODE = 1;
    static final String BROKER_LISTENER = "PLAINTEXT";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String INTERNAL_SEGMENT = Integer.toString(16 << 20);

    private KafkaProperties() {}

    static Map<String, String> of(BrokerSettings settings, String brokerAddress, String controllerAddress) {
        Map<String, String> properties = new HashMap<>();
        properties.putAll(node(settings, brokerAddress, controllerAddress));
        properties.putAll(aloneInTheCluster());
        properties.putAll(small());
        properties.putAll(quickTransactions());
        // With the sender's own time, imported history would be older than the retention and deleted at once.
        properties.put("log.message.timestamp.type", "LogAppendTime");
        properties.put("auto.create.topics.enable", "false");
        if (settings.flushEachAppend()) {
            // For the whole broker: a relay must not come back to a transaction state that was lost, either.
            properties.put("log.flush.interval.messages", "1");
        }
        return properties;
    }

    private static Map<String, String> node(BrokerSettings settings, String brokerAddress, String controllerAddress) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@" + controllerAddress,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "inter.broker.listener.name",
                BROKER_LISTENER,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners",
                "PLAINTEXT://" + brokerAddress + ",CONTROLLER://" + controllerAddress,
                "log.dirs",
                settings.directory().toAbsolutePath().toString());
    }

    private static Map<String, String> aloneInTheCluster() {
        Map<String, String> properties = new HashMap<>();
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        // So long a start waits, after a kill, for the node that was there before: by default 9 s.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        return properties;
    }

    private static Map<String, String> small() {
        Map<String, String> properties = new HashMap<>();
        properties.put("num.network.threads", "1");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "1");
        properties.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        properties.put("log.segment.bytes", Integer.toString(128 << 20));
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("offsets.topic.segment.bytes", INTERNAL_SEGMENT);
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("transaction.state.log.segment.bytes", INTERNAL_SEGMENT);
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("share.coordinator.state.topic.segment.bytes", INTERNAL_SEGMENT);
        return properties;
    }

    /** By default the next transaction waits up to 20 ms for the markers of the last one: 60 a second instead of 300. */
    private static Map<String, String> quickTransactions() {
        return Map.of(
                "add.partitions.to.txn.retry.backoff.ms", "2",
                "add.partitions.to.txn.retry.backoff.max.ms", "2");
    }
}
