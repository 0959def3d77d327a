package io.nines.page.page;

import io.micronaut.http.MutableHttpResponse;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An answer of which only the date is left to be written. */
final class ReadyAnswer {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final HttpResponseStatus status;
    private final HttpHeaders headers;
    /** Outside of the heap: from there it goes to the socket without another copy. */
    private final ByteBuffer body;

    private volatile Dated latest;

    /** The headers in one second. */
    private record Dated(long second, HttpHeaders headers) {}

    private ReadyAnswer(HttpResponseStatus status, HttpHeaders headers, ByteBuffer body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.latest = dated(0);
    }

    static ReadyAnswer of(MutableHttpResponse<byte[]> response) {
        HttpHeaders headers = DefaultHttpHeadersFactory.headersFactory().newHeaders();
        response.getHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.add(bytes(name), bytes(value))));
        byte[] content = response.getBody().orElse(new byte[0]);
        ByteBuffer body =
                ByteBuffer.allocateDirect(content.length).put(content).flip().asReadOnlyBuffer();
        return new ReadyAnswer(HttpResponseStatus.valueOf(response.code()), headers, body);
    }

    /** As it goes onto the line: a header that is a String is encoded with each answer. */
    private static AsciiString bytes(String text) {
        return new AsciiString(text);
    }

    private Dated dated(long second) {
        String date = DATE.format(Instant.ofEpochSecond(second));
        return new Dated(second, headers.copy().set(HttpHeaderNames.DATE, bytes(date)));
    }

    /** The answer at some instant; its headers are others', too, and not to be changed. */
    FullHttpResponse at(Instant now) {
        Dated dated = latest;
        if (dated.second() != now.getEpochSecond()) {
            dated = dated(now.getEpochSecond());
            latest = dated;
        }
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                status,
                Unpooled.wrappedBuffer(body.duplicate()),
                dated.headers(),
                EmptyHttpHeaders.INSTANCE);
    }
}
