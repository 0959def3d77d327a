package io.nines.log;

import java.time.Duration;

/**
 * Where the log is and how its topics are laid out when they are first created.
 *
 * @param bootstrapServers Kafka's {@code host:port}, comma separated
 * @param checkPartitions partitions of {@code nines.checks} and {@code nines.evidence}, fixed at creation
 * @param replication copies of each partition
 * @param checksKept how long results stay on {@code nines.checks}
 * @param checksKeptBytes and how many bytes of them a partition holds; -1: no limit
 */
public record LogSettings(
        String bootstrapServers, int checkPartitions, short replication, Duration checksKept, long checksKeptBytes) {

    /** One node, four partitions, 90 days. */
    public static LogSettings singleNode(String bootstrapServers) {
        return new LogSettings(bootstrapServers, 4, (short) 1, Duration.ofDays(90), -1);
    }
}
