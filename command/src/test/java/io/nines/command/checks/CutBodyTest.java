package io.nines.command.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import io.nines.log.LogSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a body that did not arrive whole nothing is accepted. */
class CutBodyTest {
    private static final String COMPONENT = "cut-body";

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();
    private Map<Integer, Long> before;

    @BeforeEach
    void lookWhereTheLogEnds() {
        admin.put("/api/components/" + COMPONENT, "{\"name\":\"Cut\"}");
        try (ChecksReader reader = reader(Map.of())) {
            before = reader.endOffsets();
        }
    }

    private ChecksReader reader(Map<Integer, Long> from) {
        return ChecksReader.from(command.bean(LogSettings.class), from);
    }

    private static String lines(int count) {
        String line = "{\"component\":\"" + COMPONENT + "\",\"at\":\"" + Instant.now() + "\",\"outcome\":\"up\"}\n";
        return line.repeat(count);
    }

    private static byte[] gzip(String plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private HttpResponse<String> post(String path, byte[] body, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(command.uri(path))
                .header("Authorization", "Bearer " + RunningCommand.ADMIN)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** The component's results that came since, in order. */
    private List<String> stored() {
        List<String> stored = new ArrayList<>();
        try (ChecksReader reader = reader(before)) {
            Map<Integer, Long> end = reader.endOffsets();
            while (end.entrySet().stream()
                    .anyMatch(part -> reader.nextOffsets().getOrDefault(part.getKey(), 0L) < part.getValue())) {
                reader.poll(Duration.ofSeconds(1), new CheckSink() {
                    @Override
                    public void result(
                            int partition, long offset, long received, byte[] component, String key, byte[] line) {
                        stored.add(new String(line, StandardCharsets.UTF_8));
                    }

                    @Override
                    public void tick(int partition, long offset, Instant at) {}

                    @Override
                    public void demand(int partition, long offset) {}
                });
            }
        }
        return stored.stream().filter(line -> line.contains(COMPONENT)).toList();
    }

    @Test
    void aWholeGzipIsAcceptedAndNothingOfACutOne() throws Exception {
        byte[] whole = gzip(lines(50));
        for (int missing : new int[] {1, 8, 9, whole.length / 2}) {
            HttpResponse<String> cut = post("/api/checks", Arrays.copyOf(whole, whole.length - missing), "gzip");
            assertThat(cut.statusCode()).as(cut.body()).isEqualTo(400);
            assertThat(cut.body()).contains("/problems/unreadable-body");
        }
        assertThat(stored()).isEmpty();
        assertThat(post("/api/checks", whole, "gzip").statusCode()).isEqualTo(200);
        assertThat(stored()).hasSize(50);
    }

    @Test
    void ofABodyThatIsShorterThanItsLengthSaysNothingIsAccepted() throws Exception {
        String sent = lines(3);
        URI uri = command.uri("/api/checks");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/checks HTTP/1.1\r\nHost: nines\r\nAuthorization: Bearer " + RunningCommand.ADMIN
                                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                                    + (sent.length() + 100) + "\r\n\r\n" + sent)
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain(" 200 ");
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void anEmptyListHasNothingToAccept() {
        Http.Reply reply = admin.post("/api/checks", "[]");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("/problems/no-results");
    }

    @Test
    void aResultWithAFieldTwiceIsRefused() {
        String twice = "[" + lines(1).strip().replace("\"up\"", "\"up\",\"outcome\":\"down\"") + "]";
        Http.Reply reply = admin.post("/api/checks", twice);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().at("/rejected/0/detail").textValue()).isEqualTo("outcome is given twice");
    }

    @Test
    void otherEncodingsAreRefusedAndOtherRoutesTakePlainBodiesOnly() throws Exception {
        assertThat(post("/api/checks", gzip(lines(1)), "deflate").statusCode()).isEqualTo(415);
        HttpResponse<String> packed = post("/api/keys", gzip("{\"role\":\"reader\"}"), "gzip");
        assertThat(packed.statusCode()).as(packed.body()).isEqualTo(415);
        assertThat(stored()).isEmpty();
    }
}
