package io.nines.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.ServerSocketFactory;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka's own parts, put together as its server does it, but with sockets that are bound already. */
final class KafkaNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaNode.class);

    private final ControllerServer controller;
    private final BrokerServer broker;

    private KafkaNode(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    /** Formats the directory if it is new, and starts; what was started is shut down again if that fails. */
    static KafkaNode start(BrokerSettings settings, LoopbackSocket brokerSocket, LoopbackSocket controllerSocket)
            throws Exception {
        formatIfNew(settings.directory());
        Map<String, String> properties =
                KafkaProperties.of(settings, brokerSocket.hostAndPort(), controllerSocket.hostAndPort());
        ServerSocketFactory sockets = (listener, address, sendBuffer, receiveBuffer) ->
                (listener.equals(KafkaProperties.CONTROLLER_LISTENER) ? controllerSocket : brokerSocket).channel();
        KafkaNode node = assemble(new KafkaConfig(properties, false), sockets, controllerSocket.address());
        try {
            node.controller.startup();
            node.broker.startup();
            return node;
        } catch (Throwable e) {
            node.close();
            throw e;
        }
    }

    private static void formatIfNew(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        String path = directory.toAbsolutePath().toString();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(KafkaProperties.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(path))
                .setMetadataLogDirectory(path)
                .setControllerListenerName(KafkaProperties.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    private static KafkaNode assemble(KafkaConfig config, ServerSocketFactory sockets, InetSocketAddress controller) {
        var directories = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        Metrics metrics = Server$.MODULE$.initializeMetrics(
                config, Time.SYSTEM, directories._1().clusterId().get());
        SharedServer shared = new SharedServer(
                config,
                directories._1(),
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(Map.of(KafkaProperties.NODE, controller)),
                List.of(),
                new StandardFaultHandlerFactory(),
                sockets);
        return new KafkaNode(
                new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2()),
                new BrokerServer(shared));
    }

    @Override
    public void close() {
        try {
            broker.shutdown();
            broker.awaitShutdown();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }
}
