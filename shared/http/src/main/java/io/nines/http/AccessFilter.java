package io.nines.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.nines.contract.Role;
import io.nines.contract.Sha256;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Lets nobody call a route under {@code /api} without a key that may. Reads are the query side's to allow, writes the command side's. */
@ServerFilter("/api/**")
@Requires(beans = KeyDirectory.class)
public final class AccessFilter {
    static final String CALLER = "nines.caller";
    private static final String SCHEME = "Bearer ";

    private final KeyDirectory writers;
    private final KeyDirectory readers;

    AccessFilter(@Nullable @Named("command") KeyDirectory writers, @Nullable @Named("query") KeyDirectory readers) {
        this.writers = writers;
        this.readers = readers;
    }

    @RequestFilter
    @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty()) {
            return null;
        }
        Caller caller = caller(request);
        if (caller == null) {
            return ProblemExceptionHandler.answer(unauthorized());
        }
        if (!mayCall(caller.role(), route.get())) {
            return ProblemExceptionHandler.answer(forbidden(caller.role()));
        }
        request.setAttribute(CALLER, caller);
        return null;
    }

    private Caller caller(HttpRequest<?> request) {
        String header = request.getHeaders().getAuthorization().orElse("");
        KeyDirectory keys = isRead(request.getMethod()) ? readers : writers;
        if (keys == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String secret = header.substring(SCHEME.length()).strip();
        return keys.find(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private static boolean mayCall(Role role, RouteMatch<?> route) {
        return role == Role.ADMIN
                || Arrays.asList(route.getRouteInfo().getAnnotationMetadata().enumValues(Allowed.class, Role.class))
                        .contains(role);
    }

    private static ProblemException unauthorized() {
        return ProblemException.of(
                        401,
                        "unauthorized",
                        "A key is needed",
                        "Send a usable access key: Authorization: Bearer KEY. It may be missing, mistyped or revoked.")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    private static ProblemException forbidden(Role role) {
        return ProblemException.of(
                403, "forbidden", "This key may not do that", "A key with the role " + role + " may not call this.");
    }
}
