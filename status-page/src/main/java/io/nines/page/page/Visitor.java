package io.nines.page.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * Who asks for a page: in which language.
 *
 * @param chosen whether this very request chose it
 */
record Visitor(Language language, boolean chosen) {
    private static final String NAME = "lang";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String VARY =
            HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

    /** By {@code ?lang=}, else what was chosen before, else what the browser prefers. */
    static Visitor of(HttpRequest<?> request) {
        Optional<Language> chosen =
                request.getParameters().get(NAME, String.class).flatMap(Language::of);
        if (chosen.isPresent()) {
            return new Visitor(chosen.get(), true);
        }
        Language language = request.getCookies()
                .findCookie(NAME)
                .map(Cookie::getValue)
                .flatMap(Language::of)
                .orElseGet(() -> Language.preferred(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)));
        return new Visitor(language, false);
    }

    /** Has the answer say what it depends on, and the browser remember a choice. */
    <T> MutableHttpResponse<T> told(MutableHttpResponse<T> response) {
        response.getHeaders().remove(HttpHeaders.VARY);
        response.header(HttpHeaders.VARY, VARY);
        return chosen
                ? response.cookie(Cookie.of(NAME, language.tag())
                        .path("/")
                        .maxAge(KEPT)
                        .sameSite(SameSite.Lax)
                        .httpOnly(true))
                : response;
    }
}
