package io.nines.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How a topic is laid out.
 *
 * @param mustHold settings without which the log would lose what it promises to keep
 * @param tuned settings that whoever runs the cluster may change
 */
record TopicLayout(String name, int partitions, Map<String, String> mustHold, Map<String, String> tuned) {
    private static final String FOR_EVER = "-1";
    private static final String DAY = "86400000";

    static List<TopicLayout> all(LogSettings settings) {
        return List.of(
                new TopicLayout(Topics.CHECKS, settings.checkPartitions(), deleted(), checks(settings)),
                new TopicLayout(Topics.EVIDENCE, settings.checkPartitions(), keptForEver(), large(settings)),
                new TopicLayout(Topics.EVENTS, 1, keptForEver(), large(settings)),
                new TopicLayout(Topics.TEXTS, 1, compacted(), texts(settings)));
    }

    /** With the sender's own time, imported history would be older than the retention and deleted at once. */
    private static Map<String, String> deleted() {
        return Map.of("cleanup.policy", "delete", "message.timestamp.type", "LogAppendTime");
    }

    private static Map<String, String> keptForEver() {
        Map<String, String> config = new HashMap<>(deleted());
        config.put("retention.ms", FOR_EVER);
        config.put("retention.bytes", FOR_EVER);
        return config;
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime");
    }

    private static Map<String, String> checks(LogSettings settings) {
        Map<String, String> config = new HashMap<>(safe(settings));
        config.put("retention.ms", Long.toString(settings.checksKept().toMillis()));
        config.put("retention.bytes", Long.toString(settings.checksKeptBytes()));
        return config;
    }

    private static Map<String, String> large(LogSettings settings) {
        Map<String, String> config = new HashMap<>(safe(settings));
        config.put("max.message.bytes", Integer.toString(Clients.GREATEST_RECORD));
        return config;
    }

    /** An erased text leaves the disk with the first text that is written a day after: by default it could stay for good. */
    private static Map<String, String> texts(LogSettings settings) {
        Map<String, String> config = new HashMap<>(large(settings));
        config.put("segment.ms", DAY);
        config.put("max.compaction.lag.ms", DAY);
        return config;
    }

    private static Map<String, String> safe(LogSettings settings) {
        return Map.of("min.insync.replicas", settings.replication() >= 2 ? "2" : "1");
    }

    NewTopic toCreate(short replication) {
        Map<String, String> config = new HashMap<>(tuned);
        config.putAll(mustHold);
        return new NewTopic(name, partitions, replication).configs(config);
    }

    /** The retention that the settings ask for, as far as it differs from what is there. */
    Map<String, String> keptOtherwise(Map<String, String> configThere) {
        Map<String, String> differing = new HashMap<>(tuned);
        differing
                .entrySet()
                .removeIf(entry -> !entry.getKey().startsWith("retention.")
                        || entry.getValue().equals(configThere.get(entry.getKey())));
        return differing;
    }

    /** Refuses a topic that is there but laid out otherwise. */
    void compare(int partitionsThere, Map<String, String> configThere) {
        if (partitionsThere != partitions) {
            throw new IllegalArgumentException(name + " has " + partitionsThere + " partitions, the settings say "
                    + partitions + ": the number is fixed once the topic is there, so the settings have to follow");
        }
        mustHold.forEach((setting, value) -> {
            if (!value.equals(configThere.get(setting))) {
                throw new IllegalArgumentException(name + " has " + setting + "=" + configThere.get(setting)
                        + " and would lose what it has to keep: set it to " + value);
            }
        });
    }
}
