package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ReadyTest {
    private static final byte[] BYTES = "<p>hello".getBytes(StandardCharsets.UTF_8);
    private final Ready ready = html(BYTES);

    @Test
    void whoTakesGzipGetsGzip() throws IOException {
        for (String encoding : new String[] {"gzip", "GZIP", "br, gzip;q=0.8", "gzip ; Q=1.000,br", "gzip;q=0.001"}) {
            HttpResponse<byte[]> answer = ready.answer(HttpRequest.GET("/").header("Accept-Encoding", encoding));
            assertThat(answer.header("Content-Encoding")).as(encoding).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                    .isEqualTo(BYTES);
        }
    }

    @Test
    void whoDoesNotGetsItPlain() {
        for (String encoding : new String[] {"", "identity", "br", "gzip;q=0", "gzip; q=0.0", "x-gzipped"}) {
            HttpResponse<byte[]> answer = ready.answer(HttpRequest.GET("/").header("Accept-Encoding", encoding));
            assertThat(answer.header("Content-Encoding")).as(encoding).isNull();
            assertThat(answer.body()).isEqualTo(BYTES);
        }
    }

    @Test
    void eachVariantHasItsOwnStrongTag() {
        String plain = ready.answer(HttpRequest.GET("/")).header("ETag");
        String gzip = ready.answer(HttpRequest.GET("/").header("Accept-Encoding", "gzip"))
                .header("ETag");
        assertThat(plain).startsWith("\"").isNotEqualTo(gzip);
        assertThat(html(BYTES.clone()).answer(HttpRequest.GET("/")).header("ETag"))
                .isEqualTo(plain);
        assertThat(html(new byte[1]).answer(HttpRequest.GET("/")).header("ETag"))
                .isNotEqualTo(plain);
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = ready.answer(HttpRequest.GET("/")).header("ETag");
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            HttpResponse<byte[]> answer = ready.answer(HttpRequest.GET("/").header("If-None-Match", known));
            assertThat(answer.code()).as(known).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.body()).isNull();
        }
        assertThat(ready.answer(HttpRequest.GET("/").header("If-None-Match", "\"other\""))
                        .code())
                .isEqualTo(200);
    }

    private static Ready html(byte[] bytes) {
        return Ready.html(bytes, ContentPolicy.WITHOUT_STYLE);
    }
}
