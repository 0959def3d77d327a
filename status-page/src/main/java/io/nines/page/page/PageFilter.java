package io.nines.page.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.nines.http.Problem;
import io.nines.http.ProblemErrors;

/**
 * What every answer outside {@code /api} gets: headers that keep strangers out of it, unless it brings a policy of its own, and
 * errors in the page's look.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageFilter {
    private final Messages messages;

    PageFilter(Messages messages) {
        this.messages = messages;
    }

    @ResponseFilter
    void finish(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getPath().startsWith("/api/")) {
            return;
        }
        if (response.code() >= HttpStatus.BAD_REQUEST.getCode() && isForPeople(request, response)) {
            messages.error(request, response);
        } else if (response.code() == HttpStatus.NOT_FOUND.getCode() && response.body() == null) {
            response.body(ProblemErrors.notFound(request).problem());
            response.contentType(Problem.MEDIA_TYPE);
        }
        guard(response);
    }

    /** The headers that keep strangers out. */
    static <T> MutableHttpResponse<T> guard(MutableHttpResponse<T> response) {
        if (!response.getHeaders().contains(ContentPolicy.HEADER)) {
            response.header(ContentPolicy.HEADER, ContentPolicy.WITHOUT_STYLE);
        }
        return response.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin");
    }

    private static boolean isForPeople(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean html =
                request.getHeaders().get(HttpHeaders.ACCEPT, String.class, "").contains(MediaType.TEXT_HTML);
        boolean done = response.getContentType()
                .filter(MediaType.TEXT_HTML_TYPE::equals)
                .isPresent();
        return html && !done && (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD);
    }
}
