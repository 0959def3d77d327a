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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Lets nobody call a route under {@code /api} without a key that may. Reads are the query side's to allow, writes the command side's. */
@ServerFilter("/api/**")
@Requires(beans = KeyDirectory.class)
public final class AccessFilter {
    static final String CALLER = "nines.caller";
    private static final String SCHEME = "Bearer ";
    private static final int ATTEMPTS = 10;
    private static final int BETWEEN_ATTEMPTS_MILLIS = 30;

    private final KeyDirectory writers;
    private final KeyDirectory readers;

    AccessFilter(@Nullable @Named("command") KeyDirectory writers, @Nullable @Named("query") KeyDirectory readers) {
        this.writers = writers;
        this.readers = readers;
    }

    @RequestFilter
    CompletableFuture<@Nullable HttpResponse<?>> admit(HttpRequest<?> request) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        KeyDirectory keys = isRead(request.getMethod()) ? readers : writers;
        byte[] sha256 = sha256(request);
        if (route.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (keys == null || sha256 == null) {
            return CompletableFuture.completedFuture(ProblemExceptionHandler.answer(unauthorized()));
        }
        return find(keys, sha256, ATTEMPTS).thenApply(caller -> admit(request, route.get(), caller));
    }

    @Nullable private static HttpResponse<?> admit(HttpRequest<?> request, RouteMatch<?> route, @Nullable Caller caller) {
        if (caller == null) {
            return ProblemExceptionHandler.answer(unauthorized());
        }
        if (!mayCall(caller.role(), route)) {
            return ProblemExceptionHandler.answer(forbidden(caller.role()));
        }
        request.setAttribute(CALLER, caller);
        return null;
    }

    /** A key that was granted a moment ago may not have reached this service yet, so an unknown one is looked up again. */
    private static CompletableFuture<Caller> find(KeyDirectory keys, byte[] sha256, int attempts) {
        Caller caller = keys.find(sha256);
        if (caller != null || attempts == 1) {
            return CompletableFuture.completedFuture(caller);
        }
        Executor later = CompletableFuture.delayedExecutor(BETWEEN_ATTEMPTS_MILLIS, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> attempts - 1, later).thenCompose(left -> find(keys, sha256, left));
    }

    /** The hash of the key that was sent, or null if none was. */
    private static byte[] sha256(HttpRequest<?> request) {
        String header = request.getHeaders().getAuthorization().orElse("");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return Sha256.of(header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
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
