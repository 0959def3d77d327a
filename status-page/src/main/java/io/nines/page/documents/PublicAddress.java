package io.nines.page.documents;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import java.net.URI;

/**
 * Where the public finds the page: feeds, calendars and API name addresses in full. Setting {@code nines.page.url}; without it the
 * process's own port on this machine, which is of use to nobody else.
 */
@Context
public final class PublicAddress {
    private final String base;

    PublicAddress(
            @Nullable @Property(name = "nines.page.url") String url,
            @Property(name = "micronaut.server.port", defaultValue = "8080") int port) {
        this.base = url == null || url.isBlank() ? "http://localhost:" + port : usable(url.strip());
    }

    private static String usable(String url) {
        try {
            URI uri = URI.create(url);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(fault(url), e);
        }
        throw new IllegalArgumentException(fault(url));
    }

    private static String fault(String url) {
        return "nines.page.url is " + url + ", which is no address such as https://status.example.com";
    }

    /** The page itself, without a slash at its end. */
    public String base() {
        return base;
    }

    /** The whole address of a path, which begins with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** Of an incident's own page. */
    public String incident(String id) {
        return of("/incidents/" + id);
    }

    /** Of a maintenance window's own page. */
    public String maintenance(String id) {
        return of("/maintenance/" + id);
    }
}
