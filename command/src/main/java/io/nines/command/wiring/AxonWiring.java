package io.nines.command.wiring;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.nines.command.access.AccessKey;
import io.nines.command.agreements.Agreement;
import io.nines.command.agreements.Correction;
import io.nines.command.agreements.IssuedReport;
import io.nines.command.components.Component;
import io.nines.command.incidents.Incident;
import io.nines.command.incidents.IncidentTemplate;
import io.nines.command.maintenance.Maintenance;
import io.nines.command.maintenance.MaintenanceSeries;
import io.nines.command.page.Page;
import io.nines.command.publication.EventNumbering;
import io.nines.command.texts.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;

/** Axon, set up by hand: nothing found on the class path, nothing left to a default that could lose or leak something. */
@Factory
final class AxonWiring {
    private static final List<Class<?>> AGGREGATES = List.of(
            Component.class,
            AccessKey.class,
            Text.class,
            Incident.class,
            IncidentTemplate.class,
            Maintenance.class,
            MaintenanceSeries.class,
            Page.class,
            Agreement.class,
            Correction.class,
            IssuedReport.class);

    @Singleton
    @Bean(preDestroy = "shutdown")
    Configuration axon(
            EventNumbering numbering, @Named("command") SynchronousTransactionManager<Connection> transactions) {
        nothingIsSentHome();
        AxonTransactions joined = new AxonTransactions(transactions);
        WireSerializer serializer = new WireSerializer();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> serializer)
                .configureEventSerializer(axon -> serializer)
                .configureMessageSerializer(axon -> serializer)
                .registerComponent(TransactionManager.class, axon -> joined)
                .configureEmbeddedEventStore(axon -> new NumberedEventStorage(numbering, joined, joined, serializer))
                .configureCorrelationDataProviders(
                        axon -> List.of(new SimpleCorrelationDataProvider(NumberedEventStorage.AUTHOR)));
        configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
        AGGREGATES.forEach(type -> configurer.configureAggregate(aggregate(type)));
        return configurer.start();
    }

    /** Its repository is built here, because Axon's own way needs its disruptor on the class path. */
    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureRepository(axon -> EventSourcingRepository.builder(type)
                        .eventStore(axon.eventStore())
                        .snapshotTriggerDefinition(NoSnapshotTriggerDefinition.INSTANCE)
                        .cache(NoCache.INSTANCE)
                        .build());
    }

    /** Axon would ask its makers for updates, and advertise on the console. */
    private static void nothingIsSentHome() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    @Singleton
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }
}
