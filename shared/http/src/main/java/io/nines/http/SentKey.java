package io.nines.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * The access key that came with a request: {@code Authorization: Bearer KEY}; for reads also as a password, with any user name,
 * so that reports can be opened in a browser, which asks for it. Browsers send a password along by themselves, also with a
 * request that some other site made up: so none opens a write.
 */
final class SentKey {
    private static final String BEARER = "bearer ";
    private static final String PASSWORD = "basic ";

    private SentKey() {}

    /** Null: none came. */
    static String of(HttpRequest<?> request) {
        String header = request.getHeaders().getAuthorization().orElse("");
        String scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return header.substring(BEARER.length()).strip();
        }
        return scheme.startsWith(PASSWORD) && isSafe(request) ? password(header.substring(PASSWORD.length())) : null;
    }

    /** How to send one, for whoever sent none. Browsers read one way a header, so theirs stands alone. */
    static String challenge(HttpRequest<?> request) {
        boolean browser = request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
        return browser && isSafe(request) ? "Basic realm=\"Nines: an access key as password\"" : "Bearer";
    }

    private static boolean isSafe(HttpRequest<?> request) {
        return switch (request.getMethod()) {
            case GET, HEAD -> true;
            default -> false;
        };
    }

    private static String password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0 ? null : both.substring(colon + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
