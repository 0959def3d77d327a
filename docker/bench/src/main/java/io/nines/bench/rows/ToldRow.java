package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.run.Place;
import io.nines.bench.run.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What an operator says, on a page that is open. It does what the page's script does: it hears of a change over {@code /live},
 * fetches the page, and has to find the very text that was sent. Time runs from sending the command.
 */
final class ToldRow implements Row {
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final int COMPONENTS = 60;
    /** People do not type by the clock: what runs on one is met at any moment of its turn. */
    private static final long LEAST_REST_NANOS = 50_000_000;

    private static final long MOST_REST_NANOS = 250_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(5);

    @Override
    public String name() {
        return "told";
    }

    @Override
    public String what() {
        return "an incident's update: ms from the command to the change on an open page";
    }

    @Override
    public String against() {
        return "";
    }

    @Override
    public String least() {
        return "p99 within 300 ms";
    }

    @Override
    public String aim() {
        return "p99 within 100 ms";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        List<Double> half = new ArrayList<>();
        List<Double> nearlyAll = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        try (Subject nines = Subject.start(Place.fresh(name()), Map.of());
                Stream<String> live = listen(nines)) {
            nines.register(COMPONENTS, History.DETECTION);
            Iterator<String> lines = live.iterator();
            String updates = declare(nines);
            tell(nines, lines, updates, plan.amount(100, 2));
            for (int i = 0; i < plan.rounds(); i++) {
                Histogram times = tell(nines, lines, updates, plan.amount(300, 10));
                half.add(times.getValueAtPercentile(50) / 1e6);
                nearlyAll.add(times.getValueAtPercentile(99) / 1e6);
                worst.add(times.getMaxValue() / 1e6);
            }
        }
        return List.of(
                Figure.alone("p50", half, "ms", COMPONENTS + " components, the page fetched and its text found"),
                Figure.alone("p99", nearlyAll, "ms", ""),
                Figure.alone("worst", worst, "ms", ""));
    }

    private Stream<String> listen(Subject nines) {
        HttpRequest request = HttpRequest.newBuilder(uri(nines, "/live")).build();
        try {
            return client.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(Subject nines, String path) {
        return URI.create("http://localhost:" + nines.port() + path);
    }

    /** Where its updates go. */
    private String declare(Subject nines) {
        HttpResponse<String> answer = nines.send(post(
                nines,
                "/api/incidents",
                "{\"title\":\"Slow\",\"severity\":\"high\",\"message\":\"We look into it.\",\"components\":[{\"id\":\""
                        + "service-000000\",\"impact\":\"degraded\"}]}"));
        return answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(answer.body()))
                + "/updates";
    }

    private static HttpRequest post(Subject nines, String path, String body) {
        return nines.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private Histogram tell(Subject nines, Iterator<String> lines, String updates, int times) {
        Histogram taken = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
        for (int i = 0; i < times; i++) {
            LockSupport.parkNanos(random.nextLong(LEAST_REST_NANOS, MOST_REST_NANOS));
            String words = "Told " + System.nanoTime();
            String body = "{\"status\":\"investigating\",\"message\":\"" + words + "\"}";
            long sent = System.nanoTime();
            CompletableFuture<HttpResponse<String>> answer =
                    client.sendAsync(post(nines, updates, body), BodyHandlers.ofString());
            awaitShown(nines, lines, words);
            taken.recordValue(System.nanoTime() - sent);
            accepted(answer.join());
        }
        return taken;
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Hears of changes and looks at each, until the page says it. */
    private void awaitShown(Subject nines, Iterator<String> lines, String words) {
        while (lines.hasNext()) {
            Matcher position = POSITION.matcher(lines.next());
            if (position.find() && page(nines).contains(words)) {
                return;
            }
        }
        throw new IllegalStateException("the stream of changes ended");
    }

    private String page(Subject nines) {
        HttpRequest request = HttpRequest.newBuilder(uri(nines, "/"))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
