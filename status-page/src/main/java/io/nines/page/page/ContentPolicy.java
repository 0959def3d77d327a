package io.nines.page.page;

import io.nines.contract.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a browser takes into a page: {@code Content-Security-Policy}. */
final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";
    /** For what is no page. */
    static final String WITHOUT_STYLE = withStyle("'none'");

    private ContentPolicy() {}

    /** For a page in which that style sheet stands: this one is let in, and no other. */
    static String of(String style) {
        byte[] hash = Sha256.of(style.getBytes(StandardCharsets.UTF_8));
        return withStyle("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    private static String withStyle(String source) {
        return "default-src 'none'; style-src " + source + "; script-src 'self'; font-src 'self'; img-src 'self';"
                + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
