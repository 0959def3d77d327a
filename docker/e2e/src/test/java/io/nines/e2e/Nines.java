package io.nines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Nines in a process of its own, as {@code docker/nines} starts it, and a client of its API. */
final class Nines implements AutoCloseable {
    static final String ADMIN_KEY = "end-to-end-admin-key-0123456789abcdef";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern UP = Pattern.compile("the page is at http://localhost:(\\d+)/");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path data;
    private final int port;

    private Nines(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static Nines start(Path data) {
        return start(data, Map.of());
    }

    /** Returns when it says that it is up. */
    static Nines start(Path data, Map<String, String> settings) {
        try {
            Process process = launch(data, settings, List.of());
            StringBuilder said = new StringBuilder();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                Matcher up = UP.matcher(line);
                if (up.find()) {
                    return new Nines(process, data, Integer.parseInt(up.group(1)));
                }
            }
            throw new IllegalStateException("Nines ended with " + process.waitFor() + ": " + said + errors(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the process; its errors go to a file beside the data. */
    static Process launch(Path data, Map<String, String> settings, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + System.getProperty("nines.options"),
                "-XX:TieredStopAtLevel=1"));
        Path jar = Path.of(System.getProperty("nines.app"), "nines.jar");
        command.addAll(classes(jar, arguments.isEmpty()));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errorFile(data).toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("NINES_"));
        builder.environment().put("NINES_PORT", "0");
        builder.environment().put("NINES_HOST", "127.0.0.1");
        builder.environment().put("NINES_ADMIN_KEY", ADMIN_KEY);
        builder.environment().put("NINES_DATA", data.toString());
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** As in {@code docker/nines}: whoever is stopped in peace first leaves an archive, and all others start in half the time. */
    private static List<String> classes(Path jar, boolean whole) throws IOException {
        Path archive = Path.of("target", "nines.jsa").toAbsolutePath();
        boolean fits = Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
        if (!fits && !whole) {
            return List.of();
        }
        return List.of(
                (fits ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off");
    }

    private static Path errorFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".err");
    }

    /** What it wrote to its error output so far. */
    static String errors(Path data) throws IOException {
        return Files.exists(errorFile(data)) ? Files.readString(errorFile(data)) : "";
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path data() {
        return data;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + ADMIN_KEY);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** The answer's JSON; anything but 200 is a failure. */
    JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return tree(answer.body());
    }

    HttpResponse<String> put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Returns when the page speaks from that position on. */
    void awaitPage(long position) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (read("/page.json").at("/asOf/position").asLong() < position) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for position " + position + " on the page");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Nines did not stop within a minute");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the log's verifier on a stopped installation; its exit code. */
    static int verifyLog(Path data) {
        try {
            Process verifier = launch(data, Map.of(), List.of("verify-log"));
            String said = new BufferedReader(new InputStreamReader(verifier.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .reduce("", (all, line) -> all + line + "\n");
            int code = verifier.waitFor();
            if (code != 0) {
                System.err.println("verify-log: " + said + errors(data));
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
