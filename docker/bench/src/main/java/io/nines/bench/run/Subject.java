package io.nines.bench.run;

import io.nines.bench.load.Words;
import io.nines.log.LogSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nines in a process of its own, with {@code docker/java.options}; and its API. */
public final class Subject implements AutoCloseable {
    /** So many components a page has at most: somebody has to read it. */
    static final int SHOWN = 200;

    public static final String KEY = "benchmark-admin-key-0123456789abcdef";

    private static final Pattern UP = Pattern.compile("the page is at http://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path data;
    private final int port;
    private final int kafkaPort;
    private final Instant launchedAt;

    private Subject(Process process, Path data, int port, int kafkaPort, Instant launchedAt) {
        this.launchedAt = launchedAt;
        this.process = process;
        this.data = data;
        this.port = port;
        this.kafkaPort = kafkaPort;
    }

    public static Subject start(Path data, Map<String, String> settings) {
        return start(data, settings, List.of());
    }

    /** The same with more options of the Java process. */
    public static Subject start(Path data, Map<String, String> settings, List<String> more) {
        int kafkaPort = freePort();
        Instant launchedAt = Instant.now();
        try {
            Files.createDirectories(data);
            Process process = launch(data, kafkaPort, settings, more);
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher up = UP.matcher(line);
                if (up.find()) {
                    return new Subject(process, data, Integer.parseInt(up.group(1)), kafkaPort, launchedAt);
                }
            }
            throw new IllegalStateException("Nines ended with " + process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(Path data, int kafkaPort, Map<String, String> settings, List<String> more)
            throws IOException {
        Path root = Place.root();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + root.resolve("docker/java.options"));
        command.addAll(more);
        Stream.of(System.getProperty("bench.jvm", "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .forEach(command::add);
        command.add("-cp");
        command.add(root.resolve("docker/all-in-one/target/nines/nines.jar") + ":" + Place.emptyRoute());
        command.add("io.nines.allinone.Main");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("nines.err").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("NINES_"));
        builder.environment().put("NINES_PORT", "0");
        builder.environment().put("NINES_HOST", "127.0.0.1");
        builder.environment().put("NINES_ADMIN_KEY", KEY);
        builder.environment().put("NINES_DATA", data.toString());
        builder.environment().put("NINES_KAFKA_PORT", Integer.toString(kafkaPort));
        builder.environment().putAll(settings);
        return builder.start();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the process was started. */
    public Instant launchedAt() {
        return launchedAt;
    }

    public int port() {
        return port;
    }

    public int kafkaPort() {
        return kafkaPort;
    }

    public long pid() {
        return process.pid();
    }

    /** Makes an order to a load one to send requests to a path here. */
    public Words order(Words order, String what, String path) {
        return order.with("do", what).with("path", path).with("port", port).with("key", KEY);
    }

    public Path data() {
        return data;
    }

    public LogSettings log() {
        return LogSettings.singleNode("127.0.0.1:" + kafkaPort);
    }

    /** Registers components {@code service-000000} and so on; the first 200 are on the page. */
    public void register(int components, String detection) {
        List<java.util.concurrent.CompletableFuture<HttpResponse<String>>> open = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            String body = "{\"name\":\"Service " + i + "\",\"group\":\"Group " + i / 10 + "\",\"visibility\":\""
                    + (i < SHOWN ? "public" : "internal") + "\",\"detection\":" + detection + "}";
            open.add(HTTP.sendAsync(
                    request("/api/components/" + io.nines.bench.load.Results.component(i))
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString()));
            if (open.size() == 64 || i + 1 == components) {
                open.forEach(answer -> expect(answer.join(), 201));
                open.clear();
            }
        }
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return expect(send(request(path).build()), 200);
    }

    /** Asks until there is an answer, for those who are to be waited for. */
    public HttpResponse<String> await(String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = send(request(path).build());
            // while projections are rebuilt, no key is known yet
            boolean notYet = answer.statusCode() == 503 || answer.statusCode() == 401;
            if (!notYet || System.nanoTime() > deadline) {
                return expect(answer, 200);
            }
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.request() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + KEY);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Nines did not stop within a minute");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
