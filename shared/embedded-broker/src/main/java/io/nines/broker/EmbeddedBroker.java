package io.nines.broker;

import java.nio.file.Path;

/**
 * A Kafka broker inside this JVM, reachable over loopback by any Kafka client while it runs.
 *
 * <p>If its disk fails while it runs, Kafka ends the whole process: a broker that cannot write must not linger.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final String bootstrapServers;
    private final DirectoryLock lock;
    private final KafkaNode node;

    private EmbeddedBroker(String bootstrapServers, DirectoryLock lock, KafkaNode node) {
        this.bootstrapServers = bootstrapServers;
        this.lock = lock;
        this.node = node;
    }

    /**
     * Starts a broker on a directory, new or used before; takes about two seconds.
     *
     * @throws BrokerStartException if the directory is in use or unusable, the port is taken, or Kafka does not start
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        DirectoryLock lock = DirectoryLock.take(settings.directory());
        LoopbackSocket broker = null;
        LoopbackSocket controller = null;
        try {
            broker = LoopbackSocket.bind(settings.port());
            controller = LoopbackSocket.bind(0);
            KafkaNode node = startNode(settings, broker, controller);
            return new EmbeddedBroker(broker.hostAndPort(), lock, node);
        } catch (Throwable e) {
            closeAll(controller, broker, lock);
            throw e;
        }
    }

    private static KafkaNode startNode(BrokerSettings settings, LoopbackSocket broker, LoopbackSocket controller) {
        try {
            return KafkaNode.start(settings, broker, controller);
        } catch (Exception e) {
            Path directory = settings.directory();
            throw new BrokerStartException("the broker does not start on " + directory + ": " + e, e);
        }
    }

    private static void closeAll(LoopbackSocket controller, LoopbackSocket broker, DirectoryLock lock) {
        if (controller != null) {
            controller.close();
        }
        if (broker != null) {
            broker.close();
        }
        lock.close();
    }

    /** Where clients reach it: {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops it; everything that was acknowledged stays in the directory. A second call does nothing. */
    @Override
    public void close() {
        try {
            node.close();
        } finally {
            lock.close();
        }
    }
}
