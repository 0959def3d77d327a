package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.rows.History.Past;
import io.nines.bench.run.Nginx;
import io.nines.bench.run.Place;
import io.nines.bench.run.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The front page as bytes that are ready, against nginx with the same bytes in a file. */
final class PageRow implements Row {
    private static final Duration SHOWN = Duration.ofDays(90);
    private static final long HALF_HOUR = 1_800_000;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String what() {
        return "status page, 200 components with 90 days, 64 connections, requests/s";
    }

    @Override
    public String against() {
        return "nginx, one worker, the same bytes from a file";
    }

    @Override
    public String least() {
        return "0.8; at most 120 KB gzipped";
    }

    @Override
    public String aim() {
        return "1.0";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        try (History history = withPast(plan)) {
            byte[] plain = page(history.nines(), false);
            byte[] packed = page(history.nines(), true);
            if (!Nginx.isThere()) {
                return List.of(new Figure("", "", "", "not measured", "", "nginx is not installed"));
            }
            try (Nginx nginx = Nginx.start(Place.fresh("nginx"), plain, packed)) {
                return List.of(
                        compare(history, nginx, plan, false, plain.length),
                        compare(history, nginx, plan, true, packed.length));
            }
        }
    }

    static History withPast(Plan plan) {
        int components = plan.amount(200, 5);
        History history = new History("page", components);
        history.post(new Past(0, components, Past.ago(SHOWN), SHOWN, HALF_HOUR, 480, 3));
        history.await();
        return history;
    }

    private static byte[] page(Subject nines, boolean gzip) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + nines.port() + "/"));
        if (gzip) {
            request.header("Accept-Encoding", "gzip");
        }
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Figure compare(History history, Nginx nginx, Plan plan, boolean gzip, int length) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        double before = history.load().processorSeconds();
        load(history, history.nines().port(), gzip, plan.millis(45_000));
        for (int i = 0; i < plan.rounds(); i++) {
            ours.add(load(history, history.nines().port(), gzip, plan.millis(5_000)));
            theirs.add(load(history, nginx.port(), gzip, plan.millis(5_000)));
        }
        return Figure.ratio(
                gzip ? "gzip" : "plain",
                ours,
                theirs,
                "/s",
                String.format(
                        "%,d bytes; generator %.0f s", length, history.load().processorSeconds() - before));
    }

    private static double load(History history, int port, boolean gzip, long millis) {
        Words order = new Words()
                .with("do", "get")
                .with("path", "/")
                .with("port", port)
                .with("connections", 64)
                .with("any", "")
                .with("millis", millis);
        return history.load().run(gzip ? order.with("gzip", "") : order).real("rate");
    }
}
