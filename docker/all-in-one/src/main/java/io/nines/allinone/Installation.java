package io.nines.allinone;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.access.FirstKeyShown;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Broker and services, started in the order in which they need each other and stopped in the opposite one. */
final class Installation implements AutoCloseable {
    private final Settings settings;
    private final EmbeddedBroker broker;
    private final ApplicationContext services;
    private final EmbeddedServer server;

    private Installation(Settings settings, EmbeddedBroker broker, ApplicationContext services, EmbeddedServer server) {
        this.settings = settings;
        this.broker = broker;
        this.services = services;
        this.server = server;
    }

    /**
     * Starts everything; returns when the port answers.
     *
     * @throws StartException if something does not start; what had started is stopped again
     */
    static Installation start(Settings settings) {
        EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(
                settings.data().resolve("log"),
                settings.number(Setting.NINES_KAFKA_PORT),
                settings.get(Setting.NINES_FLUSH).equals("always")));
        ApplicationContext services = null;
        try {
            LogSettings log = log(settings, broker);
            Topics.ensure(log);
            services = services(settings, log);
            EmbeddedServer server = services.getBean(EmbeddedServer.class).start();
            return new Installation(settings, broker, services, server);
        } catch (RuntimeException e) {
            if (services != null) {
                services.close();
            }
            broker.close();
            throw new StartException(StartFault.line(e), e);
        }
    }

    private static LogSettings log(Settings settings, EmbeddedBroker broker) {
        LogSettings single = LogSettings.singleNode(broker.bootstrapServers());
        return new LogSettings(
                single.bootstrapServers(),
                single.checkPartitions(),
                single.replication(),
                Setting.duration(settings.get(Setting.NINES_CHECKS_KEPT)),
                Long.parseLong(settings.get(Setting.NINES_CHECKS_KEPT_BYTES)));
    }

    private static ApplicationContext services(Settings settings, LogSettings log) {
        FirstKeyShown firstKeyShown = key -> System.out.println("The admin key, shown this once: " + key);
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(settings.properties())
                .singletons(log, new SecureRandom(), firstKeyShown)
                .build()
                .start();
    }

    /** Where the page is. */
    String greeting() {
        return "Nines is up: the page is at " + url() + " (data in " + settings.data() + ")";
    }

    String url() {
        return "http://localhost:" + server.getPort() + "/";
    }

    Path data() {
        return settings.data();
    }

    ApplicationContext services() {
        return services;
    }

    @Override
    public void close() {
        services.close();
        broker.close();
    }
}
