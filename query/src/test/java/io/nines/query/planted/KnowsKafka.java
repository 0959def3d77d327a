package io.nines.query.planted;

import org.apache.kafka.common.TopicPartition;

/** Breaks the rule that only the log module knows Kafka, to prove that the rule bites. */
public record KnowsKafka(TopicPartition partition) {}
