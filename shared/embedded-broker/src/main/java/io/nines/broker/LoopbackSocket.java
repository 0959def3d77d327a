package io.nines.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** A listening socket on loopback, bound before Kafka starts, so that its port is known and nobody else's. */
final class LoopbackSocket implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final byte[] ADDRESS_BYTES = {127, 0, 0, 1};

    private final ServerSocketChannel channel;

    private LoopbackSocket(ServerSocketChannel channel) {
        this.channel = channel;
    }

    static LoopbackSocket bind(int port) {
        ServerSocketChannel channel = null;
        try {
            channel = ServerSocketChannel.open();
            // Kafka's acceptor selects on it, which needs it to be non-blocking; else the start hangs.
            channel.configureBlocking(false);
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS_BYTES), port));
            return new LoopbackSocket(channel);
        } catch (IOException e) {
            if (channel != null) {
                new LoopbackSocket(channel).close();
            }
            throw new BrokerStartException(
                    "the broker cannot listen on " + ADDRESS + ":" + port + ": " + e.getMessage(), e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) channel.socket().getLocalSocketAddress();
    }

    String hostAndPort() {
        return ADDRESS + ":" + channel.socket().getLocalPort();
    }

    ServerSocketChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }
}
