package io.nines.log.planted;

import org.apache.kafka.clients.producer.KafkaProducer;

/** Breaks the rule on purpose, so that it is seen to bite. */
public final class ShowsKafka {
    private ShowsKafka() {}

    public static void append(KafkaProducer<byte[], byte[]> producer) {
        producer.flush();
    }
}
