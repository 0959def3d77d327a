package io.nines.page.planted;

import org.apache.kafka.clients.consumer.Consumer;

/** Breaks a rule, so that the rule can be seen to bite. */
public final class TalksToKafka {
    Consumer<String, String> planted;
}
