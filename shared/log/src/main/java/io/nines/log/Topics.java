package io.nines.log;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The four topics that are the log. */
public final class Topics {
    /** Every check result as it came, and ticks; key: component id; kept for a time. */
    public static final String CHECKS = "nines.checks";
    /** Each hour's results in compact form; key: component and hour; partitions as {@link #CHECKS}; kept for ever. */
    public static final String EVIDENCE = "nines.evidence";
    /** Every domain event in one total order; key: aggregate; one partition; kept for ever. */
    public static final String EVENTS = "nines.events";
    /** Free texts and names of persons; key: text id; one partition; kept until erased. */
    public static final String TEXTS = "nines.texts";

    private Topics() {}

    /**
     * Creates the topics that are missing, and sets how long results are kept; whatever else is there already stays as it is.
     *
     * @throws IllegalArgumentException if a topic is there with another number of partitions, or would lose what it has to
     *     keep; the message says what to change
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static void ensure(LogSettings settings) {
        List<TopicLayout> wanted = TopicLayout.all(settings);
        try (Admin admin = Clients.admin(settings)) {
            Set<String> there = get(admin.listTopics().names());
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .map(topic -> topic.toCreate(settings.replication()))
                    .toList();
            admin.createTopics(missing).values().values().forEach(Topics::created);
            compare(
                    admin,
                    wanted.stream()
                            .filter(topic -> there.contains(topic.name()))
                            .toList());
        }
    }

    private static void created(KafkaFuture<Void> creation) {
        try {
            get(creation);
        } catch (LogUnavailableException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            // Another process was quicker, with the same layout unless its settings differ: its next start will say so.
        }
    }

    private static void compare(Admin admin, List<TopicLayout> there) {
        List<String> names = there.stream().map(TopicLayout::name).toList();
        Map<String, TopicDescription> descriptions =
                get(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs =
                get(admin.describeConfigs(names.stream().map(Topics::resource).toList())
                        .all());
        for (TopicLayout topic : there) {
            Map<String, String> config = values(configs.get(resource(topic.name())));
            topic.compare(descriptions.get(topic.name()).partitions().size(), config);
            set(admin, resource(topic.name()), topic.keptOtherwise(config));
        }
    }

    private static void set(Admin admin, ConfigResource topic, Map<String, String> config) {
        if (!config.isEmpty()) {
            List<AlterConfigOp> changes = config.entrySet().stream()
                    .map(entry -> new AlterConfigOp(
                            new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            get(admin.incrementalAlterConfigs(Map.of(topic, changes)).all());
        }
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new LogUnavailableException(
                    "laying out the topics failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("laying out the topics was interrupted", e);
        }
    }
}
