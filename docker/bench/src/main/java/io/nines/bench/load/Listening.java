package io.nines.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * So many open pages. Renames a component, and takes the time from sending that to when each page has heard of a version that
 * holds it. Or sends a result that changes a component's status, and takes the time from when that was accepted.
 */
final class Listening {
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final long REST_NANOS = 600_000_000;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Words order;
    private final List<Page> pages = new ArrayList<>();
    private final ByteBuffer in = ByteBuffer.allocateDirect(64 << 10);
    private Selector selector;

    /** One open page: what it heard last, and when it first heard of each newer position. */
    private static final class Page {
        private final StringBuilder text = new StringBuilder();
        private final List<long[]> heard = new ArrayList<>();
        private boolean open;
    }

    Listening(Words order) {
        this.order = order;
    }

    Words run() throws IOException {
        try (Selector opened = Selector.open()) {
            selector = opened;
            connect();
            List<Long> lasts = new ArrayList<>();
            Histogram all = new Histogram(PATIENCE_MILLIS * 1_000_000, 3);
            for (int i = 0; i < order.number("changes"); i++) {
                lasts.add(change(i, all));
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            long[] sorted =
                    lasts.stream().skip(1).mapToLong(Long::longValue).sorted().toArray();
            return new Words()
                    .with("last", sorted[sorted.length / 2] / 1e6)
                    .with("worst", sorted[sorted.length - 1] / 1e6)
                    .with("p99", all.getValueAtPercentile(99) / 1e6)
                    .with("p50", all.getValueAtPercentile(50) / 1e6);
        }
    }

    private void connect() throws IOException {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), (int) order.number("port"));
        byte[] request = "GET /live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < order.number("connections"); i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            Page page = new Page();
            pages.add(page);
            channel.register(selector, SelectionKey.OP_READ, page);
        }
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (pages.stream().anyMatch(page -> !page.open)) {
            listen(deadline);
        }
    }

    /** Nanoseconds until the last page had heard. */
    private long change(int number, Histogram all) throws IOException {
        boolean flip = order.has("flip");
        rest(flip);
        pages.forEach(page -> page.heard.clear());
        AtomicLong accepted = new AtomicLong(System.nanoTime());
        CompletableFuture<HttpResponse<String>> answer = HTTP.sendAsync(
                        flip ? result(number) : rename(number), BodyHandlers.ofString())
                .whenComplete((done, failure) -> accepted.set(flip ? System.nanoTime() : accepted.get()));
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!answer.isDone() || !everybodyHeard(position(answer))) {
            listen(deadline);
        }
        long[] times = pages.stream()
                .mapToLong(page -> Math.max(0, heardAt(page, position(answer)) - accepted.get()))
                .toArray();
        Arrays.stream(times).forEach(all::recordValue);
        return Arrays.stream(times).max().orElseThrow();
    }

    /** One change is over, and a while later, before the next one. */
    private void rest(boolean flip) throws IOException {
        long until = System.nanoTime() + (flip ? REST_NANOS : 0);
        while (System.nanoTime() < until) {
            listen(Long.MAX_VALUE);
        }
    }

    private HttpRequest result(int number) {
        return request("/api/checks")
                .POST(BodyPublishers.ofString("{\"component\":\"" + order.text("component") + "\",\"at\":\""
                        + Instant.now() + "\",\"outcome\":\"" + (number % 2 == 0 ? "down" : "up") + "\"}"))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + order.text("port") + path))
                .header("Authorization", "Bearer " + order.text("key"))
                .header("Content-Type", "application/json");
    }

    private HttpRequest rename(int number) {
        return request("/api/components/" + order.text("component"))
                .PUT(BodyPublishers.ofString(
                        "{\"name\":\"Renamed " + System.nanoTime() + " " + number + "\",\"group\":\"Group 0\"}"))
                .build();
    }

    private long position(CompletableFuture<HttpResponse<String>> answer) {
        if (answer.join().statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.join().body());
        }
        return order.has("flip")
                ? 0
                : answer.join()
                        .headers()
                        .firstValueAsLong("Nines-Position")
                        .orElseThrow(
                                () -> new IllegalStateException(answer.join().body()));
    }

    private boolean everybodyHeard(long position) {
        return pages.stream().allMatch(page -> heardAt(page, position) > 0);
    }

    private static long heardAt(Page page, long position) {
        for (long[] heard : page.heard) {
            if (heard[0] >= position) {
                return heard[1];
            }
        }
        return -1;
    }

    private void listen(long deadline) throws IOException {
        if (System.currentTimeMillis() > deadline) {
            throw new IOException("not every page heard of it");
        }
        selector.select(1);
        Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            SelectionKey key = keys.next();
            keys.remove();
            read((SocketChannel) key.channel(), (Page) key.attachment());
        }
    }

    private void read(SocketChannel channel, Page page) throws IOException {
        in.clear();
        if (channel.read(in) < 0) {
            throw new IOException("a stream was closed");
        }
        in.flip();
        long now = System.nanoTime();
        page.text.append(StandardCharsets.ISO_8859_1.decode(in));
        int end = page.text.lastIndexOf("\n\n");
        if (end >= 0) {
            Matcher position = POSITION.matcher(page.text.substring(0, end));
            while (position.find()) {
                page.open = true;
                page.heard.add(new long[] {Long.parseLong(position.group(1)), now});
            }
            page.text.delete(0, end);
        }
    }
}
