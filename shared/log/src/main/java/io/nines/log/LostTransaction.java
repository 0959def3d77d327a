package io.nines.log;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/**
 * A transaction on {@code nines.events} that nobody will end: its coordinator forgot it when the broker was killed, while the topic
 * still waits for its end. Nobody was told that it is stored, or the event store has it, too, and sends it again.
 */
final class LostTransaction {
    private static final TopicPartition EVENTS = new TopicPartition(Topics.EVENTS, 0);

    private LostTransaction() {}

    /** Ends it. Only for whoever has taken over the log: no other transaction is under way then. */
    static void abort(LogSettings settings) {
        try (Admin admin = Clients.admin(settings)) {
            List<ProducerState> producers = admin.describeProducers(List.of(EVENTS))
                    .partitionResult(EVENTS)
                    .get()
                    .activeProducers();
            for (ProducerState producer : producers) {
                if (producer.currentTransactionStartOffset().isPresent()) {
                    admin.abortTransaction(spec(producer)).all().get();
                }
            }
        } catch (ExecutionException e) {
            throw new LogUnavailableException("ending a lost transaction failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("ending a lost transaction was interrupted", e);
        }
    }

    private static AbortTransactionSpec spec(ProducerState producer) {
        return new AbortTransactionSpec(
                EVENTS,
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0));
    }
}
