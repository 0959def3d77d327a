package io.nines.page.documents;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.nines.page.page.Ready;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Bytes on the shelf.
 *
 * @param since when this content took the place of another, at the latest
 * @param position what it speaks from
 */
record Document(Ready ready, Instant since, long position) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    /** The answer to a request: 200, or 304 if the asker has just this. Anybody may ask, from any page. */
    MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Instant now) {
        Instant modified = since.truncatedTo(ChronoUnit.SECONDS);
        // Within the second of a change there may be another one, which the date alone would not tell apart.
        boolean dated = modified.until(now, ChronoUnit.SECONDS) >= 1;
        MutableHttpResponse<byte[]> answer = dated && unmodified(request, modified)
                ? HttpResponse.<byte[]>notModified().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                : ready.response(request);
        if (dated) {
            answer.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(modified.atZone(ZoneOffset.UTC)));
        }
        return answer.header("Nines-Position", Long.toString(position))
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag, Nines-Position")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** An ETag that was sent along decides alone. */
    private static boolean unmodified(HttpRequest<?> request, Instant modified) {
        String since = request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE);
        if (since == null || request.getHeaders().contains(HttpHeaders.IF_NONE_MATCH)) {
            return false;
        }
        try {
            return !modified.isAfter(ZonedDateTime.parse(since, HTTP_DATE).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
