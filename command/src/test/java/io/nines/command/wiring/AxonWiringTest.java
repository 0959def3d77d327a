package io.nines.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.components.Component;
import io.nines.command.publication.StoreTransactions;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;

class AxonWiringTest {
    private final RunningCommand command = SharedCommand.get();
    private final Configuration axon = command.bean(Configuration.class);

    @Test
    void commandsAndEventsShareMicronautsTransaction() {
        assertThat(axon.getComponent(TransactionManager.class)).isInstanceOf(AxonTransactions.class);
    }

    @Test
    void eventsAreStoredNumbered() {
        assertThat(axon.eventStore()).isInstanceOf(EmbeddedEventStore.class);
        assertThat(axon.eventStore()).extracting("storageEngine").isInstanceOf(NumberedEventStorage.class);
    }

    @Test
    void everySerializerIsOurs() {
        assertThat(List.of(axon.serializer(), axon.eventSerializer(), axon.messageSerializer()))
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(WireSerializer.class));
    }

    @Test
    void nothingButTheAuthorIsCarriedOver() {
        assertThat(axon.correlationDataProviders()).singleElement().satisfies(provider -> {
            assertThat(provider).isInstanceOf(SimpleCorrelationDataProvider.class);
            assertThat(provider.correlationDataFor(GenericCommandMessage.asCommandMessage("x")
                            .andMetaData(java.util.Map.of("author", "me", "traceId", "t", "mail", "a@b.c"))))
                    .isEqualTo(java.util.Map.of("author", "me"));
        });
    }

    @Test
    void aFailingHandlerFailsItsCommand() {
        var processing = axon.eventProcessingConfiguration();

        assertThat(processing.listenerInvocationErrorHandler("any")).isSameAs(PropagatingErrorHandler.instance());
        assertThat(processing.errorHandler("any")).isSameAs(PropagatingErrorHandler.instance());
    }

    @Test
    void thereIsNoTokenStoreBecauseNothingTracks() {
        assertThat(axon.eventProcessingConfiguration().eventProcessors()).isEmpty();
        assertThat(axon.<TokenStore>getComponent(TokenStore.class, () -> null)).isNull();
    }

    @Test
    void thereAreNoSnapshots() {
        assertThat(axon.repository(Component.class))
                .isInstanceOf(EventSourcingRepository.class)
                .extracting("snapshotTriggerDefinition")
                .hasToString(org.axonframework.eventsourcing.NoSnapshotTriggerDefinition.INSTANCE.toString());
        assertThat(axon.eventStore())
                .extracting("storageEngine", NUMBERED)
                .satisfies(engine ->
                        assertThat(engine.readSnapshot("component/any")).isEmpty());
    }

    private static final org.assertj.core.api.InstanceOfAssertFactory<
                    NumberedEventStorage, org.assertj.core.api.ObjectAssert<NumberedEventStorage>>
            NUMBERED = new org.assertj.core.api.InstanceOfAssertFactory<>(
                    NumberedEventStorage.class, org.assertj.core.api.Assertions::assertThat);

    @Test
    void nobodyIsAskedForUpdatesAndNothingIsAdvertised() {
        assertThat(axon.<UpdateChecker>getComponent(UpdateChecker.class, () -> null))
                .isNull();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
        assertThat(System.getProperty("disable-axoniq-console-message")).isEqualTo("true");
    }

    @Test
    void onlyEventsOfAggregatesAreStored() {
        assertThatThrownBy(() -> axon.eventStore().publish(GenericEventMessage.asEventMessage("a text")))
                .hasStackTraceContaining("only events of aggregates are stored");
    }

    @Test
    void aStoredRowHasOurNamesOurIdAndTheAuthorOnly() {
        Http.Reply reply = command.admin().put("/api/components/stored", "{\"name\":\"Stored\"}");

        String row = command.bean(StoreTransactions.class).in(connection -> {
            try (Statement sql = connection.createStatement();
                    ResultSet found = sql.executeQuery(
                            "select event_identifier, time_stamp, payload_type, payload_revision, type,"
                                    + " aggregate_identifier, sequence_number, meta_data from domain_event_entry"
                                    + " where global_index = " + reply.position())) {
                found.next();
                StringBuilder columns = new StringBuilder();
                for (int i = 1; i <= 7; i++) {
                    columns.append(found.getString(i)).append(' ');
                }
                return columns.append(new String(found.getBytes(8), StandardCharsets.UTF_8))
                        .toString();
            }
        });

        assertThat(row)
                .matches("[0-9a-z]{12} \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z component-registered 1"
                        + " component component/stored 0 \\{\"author\":\"[0-9a-z]{12}\"}");
    }
}
