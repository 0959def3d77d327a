package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answered is seen by the date: the framework's is the system's, that of the door the test's. */
class FrontDoorTest {
    private static final String DOOR_DATE = "Thu, 19 Nov 2026 14:03:12 GMT";
    private static final String TAG = "etag";

    @TempDir
    static Path directory;

    private static ServedPage served;

    /** An answer as it came over the socket. */
    private record Answer(String status, Map<String, String> headers, String body) {
        boolean isFromTheDoor() {
            return DOOR_DATE.equals(headers.get("date"));
        }

        Answer undated() {
            Map<String, String> undated = new TreeMap<>(headers);
            undated.remove("date");
            return new Answer(status, undated, body);
        }
    }

    @BeforeAll
    static void start() {
        served = new ServedPage(directory, Map.of())
                .component("api", "API", "Core")
                .await();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whatTheDoorAnswersTheFrameworkAnswersLikewise() {
        String plain = one("GET / HTTP/1.1").headers().get(TAG);
        String packed = one("GET / HTTP/1.1", "Accept-Encoding: gzip").headers().get(TAG);
        for (List<String> headers : List.of(
                List.<String>of(),
                List.of("Accept-Encoding: gzip"),
                List.of("Accept-Encoding: gzip;q=0"),
                List.of("accept-encoding: deflate, GZIP;q=0.5", "Connection: keep-alive"),
                List.of("Accept-Language: de-CH,de;q=0.9,en;q=0.8"),
                List.of("Accept-Language: fr", "Accept-Encoding: gzip, br"),
                List.of("Accept-Language: not a language"),
                List.of("If-None-Match: " + plain),
                List.of("If-None-Match: " + packed),
                List.of("If-None-Match: \"other\", W/" + packed, "Accept-Encoding: gzip"),
                List.of("If-None-Match: *", "Accept-Language: de"),
                List.of("Accept: text/html,application/xhtml+xml", "User-Agent: someone"))) {
            Answer framework = one("GET /? HTTP/1.1", headers.toArray(String[]::new));
            Answer door = one("GET / HTTP/1.1", headers.toArray(String[]::new));
            assertThat(door.isFromTheDoor()).as("%s", headers).isTrue();
            assertThat(framework.isFromTheDoor()).as("%s", headers).isFalse();
            assertThat(door.undated()).as("%s", headers).isEqualTo(framework.undated());
        }
    }

    @Test
    void whateverElseMayMatterPassesTheDoor() {
        for (List<String> request : List.of(
                List.of("GET /?lang=de HTTP/1.1"),
                List.of("GET / HTTP/1.1", "Cookie: lang=de"),
                List.of("GET / HTTP/1.1", "Connection: close"),
                List.of("GET / HTTP/1.1", "Content-Length: 0"),
                List.of("GET /page.json HTTP/1.1"),
                List.of("GET / HTTP/1.0"))) {
            Answer answer =
                    one(request.get(0), request.subList(1, request.size()).toArray(String[]::new));
            assertThat(answer.status()).as("%s", request).endsWith("200 OK");
            assertThat(answer.isFromTheDoor()).as("%s", request).isFalse();
        }
    }

    @Test
    void answersLeaveInTheOrderOfTheirRequests() {
        List<Answer> answers = exchange(
                served,
                List.of(
                        request("GET / HTTP/1.1"),
                        request("GET /history HTTP/1.1"),
                        request("GET / HTTP/1.1"),
                        request("GET /page.json HTTP/1.1"),
                        request("GET / HTTP/1.1", "Accept-Language: de"),
                        request("GET / HTTP/1.1", "Content-Length: 4") + "body",
                        request("GET / HTTP/1.1")));
        assertThat(answers.get(0).isFromTheDoor()).isTrue();
        assertThat(answers.get(1).body()).contains("/history/");
        assertThat(answers.get(2).undated()).isEqualTo(answers.get(0).undated());
        assertThat(answers.get(3).body()).startsWith("{");
        assertThat(answers.get(4).body()).contains("lang=\"de\"");
        assertThat(answers.get(5).undated()).isEqualTo(answers.get(0).undated());
        assertThat(answers.get(6).undated()).isEqualTo(answers.get(0).undated());
    }

    @Test
    void connectionIsTheDoorsAgainAfterTheFrameworkAnswered() throws IOException {
        try (Socket socket = connect(served)) {
            for (boolean door : new boolean[] {true, false, true, true, false, true}) {
                send(socket, request(door ? "GET / HTTP/1.1" : "GET /proof HTTP/1.1"));
                assertThat(read(socket.getInputStream()).isFromTheDoor()).isEqualTo(door);
            }
        }
    }

    @Test
    void newPageIsHandedOutAtOnce() {
        String before = one("GET / HTTP/1.1").headers().get(TAG);
        served.component("mail", "Mail", "Core").await();
        Answer after = one("GET / HTTP/1.1");
        assertThat(after.isFromTheDoor()).isTrue();
        assertThat(after.headers().get(TAG)).isNotEqualTo(before);
        assertThat(after.body()).contains("Mail");
    }

    @Test
    void pageThatIsNotDrawnYetIsNotDrawnAtTheDoor(@TempDir Path another) {
        try (ServedPage fresh = new ServedPage(another, Map.of())
                .component("api", "API", "Core")
                .await()) {
            List<String> german = List.of(request("GET / HTTP/1.1", "Accept-Language: de"));
            Answer first = exchange(fresh, german).get(0);
            Answer second = exchange(fresh, german).get(0);
            assertThat(first.isFromTheDoor()).isFalse();
            assertThat(second.isFromTheDoor()).isTrue();
            assertThat(second.undated()).isEqualTo(first.undated());
        }
    }

    private static String request(String line, String... headers) {
        return line + "\r\nHost: localhost\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
    }

    private static Answer one(String line, String... headers) {
        return exchange(served, List.of(request(line, headers))).get(0);
    }

    private static List<Answer> exchange(ServedPage asked, List<String> requests) {
        try (Socket socket = connect(asked)) {
            send(socket, String.join("", requests));
            InputStream in = socket.getInputStream();
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                answers.add(read(in));
            }
            return answers;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Socket connect(ServedPage asked) throws IOException {
        URI url = URI.create(asked.url());
        return new Socket(url.getHost(), url.getPort());
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Answer read(InputStream in) throws IOException {
        String status = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String before = headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
            assertThat(before).as("a header sent twice").isNull();
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Answer(status, headers, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
