package io.nines.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Requests over so many connections, on one thread. Without a rate each connection sends the next request when the last one
 * is answered. With a rate a request is due every so often, whatever the server does: when none of the connections is free it
 * waits, and its latency counts from when it was due.
 */
final class HttpLoad {
    private final Words order;
    private final Requests requests;
    private final Histogram latency = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
    private final Deque<Connection> free = new ArrayDeque<>();
    private final List<Connection> all = new ArrayList<>();
    private final long start;
    private final long interval;
    private final long recordFrom;
    private final long end;
    private long next;
    private long sent;
    private long answered;
    private long bytes;
    private long firstLength = -1;
    private int busy;
    private Selector selector;

    HttpLoad(Words order, Requests requests) {
        this.order = order;
        this.requests = requests;
        this.next = Long.parseLong(order.text("from", "0"));
        long rate = Long.parseLong(order.text("rate", "0"));
        this.interval = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
        this.start = System.nanoTime();
        this.recordFrom = start + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(order.text("warmup", "0")));
        this.end = recordFrom + TimeUnit.MILLISECONDS.toNanos(order.number("millis"));
    }

    Words run() throws IOException {
        try (Selector opened = Selector.open()) {
            selector = opened;
            connect();
            long limit = Long.parseLong(order.text("requests", Long.toString(Long.MAX_VALUE)));
            while (System.nanoTime() < end && sent < limit) {
                sendDue(limit);
                await();
            }
            while (busy > 0) {
                selector.select(10);
                takeAnswers();
            }
            return report();
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    private void connect() throws IOException {
        InetSocketAddress server =
                new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), (int) order.number("port"));
        for (int i = 0; i < order.number("connections"); i++) {
            Connection connection = new Connection(server, selector, requests.length());
            all.add(connection);
            free.add(connection);
        }
    }

    private void sendDue(long limit) throws IOException {
        long now = System.nanoTime();
        while (!free.isEmpty() && sent < limit && (interval == 0 || start + sent * interval <= now)) {
            free.poll().send(requests, next++, interval == 0 ? now : start + sent * interval);
            sent++;
            busy++;
        }
    }

    private void await() throws IOException {
        if (interval == 0 || free.isEmpty()) {
            selector.select(100);
        } else {
            long pause = start + sent * interval - System.nanoTime();
            if (pause > 2_000_000 && busy == 0) {
                selector.select(pause / 1_000_000);
            } else if (selector.selectNow() == 0) {
                LockSupport.parkNanos(Math.min(Math.max(pause, 0), 20_000));
                selector.selectNow();
            }
        }
        takeAnswers();
    }

    private void takeAnswers() throws IOException {
        Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            Connection connection = (Connection) keys.next().attachment();
            keys.remove();
            if (connection.ready()) {
                answered(connection);
            }
        }
    }

    private void answered(Connection connection) throws IOException {
        long now = System.nanoTime();
        check(connection);
        if (connection.due() >= recordFrom) {
            latency.recordValue(Math.min(now - connection.due(), latency.getHighestTrackableValue()));
            answered += now <= end ? 1 : 0;
            bytes += connection.length();
        }
        busy--;
        free.addLast(connection);
    }

    private void check(Connection connection) throws IOException {
        if (firstLength < 0) {
            firstLength = connection.length();
        }
        byte[] expected = requests.answer();
        boolean good = connection.status() == requests.status()
                && (expected == null
                        ? connection.length() == firstLength || order.has("any")
                        : connection.bodyIs(expected));
        if (!good) {
            throw new IOException("a bad answer: " + connection.answer());
        }
    }

    private Words report() {
        double seconds = (Math.min(System.nanoTime(), end) - recordFrom) / 1e9;
        return new Words()
                .with("answered", answered)
                .with("seconds", seconds)
                .with("rate", answered / seconds)
                .with("bytes", bytes)
                .with("length", firstLength)
                .with("next", next)
                .with("p50", latency.getValueAtPercentile(50) / 1e6)
                .with("p99", latency.getValueAtPercentile(99) / 1e6)
                .with("max", latency.getMaxValue() / 1e6);
    }
}
