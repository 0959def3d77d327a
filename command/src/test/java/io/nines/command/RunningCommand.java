package io.nines.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The command service as it really runs, on a free port, with an H2 file and a log. */
public final class RunningCommand implements AutoCloseable {
    /** The admin key of every database that is started here first. */
    public static final String ADMIN = "an-admin-key-of-at-least-32-characters";

    private final EmbeddedServer server;

    private RunningCommand(EmbeddedServer server) {
        this.server = server;
    }

    /** Starts it on a directory for the database, new or used before. */
    public static RunningCommand start(String bootstrapServers, Path directory) {
        return start(bootstrapServers, directory, Map.of());
    }

    /** The same with further settings. */
    public static RunningCommand start(String bootstrapServers, Path directory, Map<String, Object> more) {
        Map<String, Object> settings = settings(bootstrapServers, directory);
        settings.putAll(more);
        return new RunningCommand(ApplicationContext.run(EmbeddedServer.class, settings));
    }

    /** One that was started otherwise. */
    public static RunningCommand of(EmbeddedServer server) {
        return new RunningCommand(server);
    }

    /** What it is started with. */
    public static Map<String, Object> settings(String bootstrapServers, Path directory) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", "-1");
        settings.put("nines.kafka.bootstrap-servers", bootstrapServers);
        settings.put("nines.command.admin-key", ADMIN);
        settings.put(
                "datasources.command.url",
                "jdbc:h2:file:" + directory.resolve("command")
                        + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=0");
        settings.put("datasources.command.driver-class-name", "org.h2.Driver");
        settings.put("datasources.command.username", "sa");
        settings.put("datasources.command.password", "");
        settings.put("flyway.datasources.command.enabled", true);
        settings.put("flyway.datasources.command.locations", "classpath:db/command");
        return settings;
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** Talks to it as whoever has that key. */
    public Http http(String key) {
        return new Http(uri("/"), key);
    }

    /** Where something is. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    /** Talks to it as the admin. */
    public Http admin() {
        return http(ADMIN);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
