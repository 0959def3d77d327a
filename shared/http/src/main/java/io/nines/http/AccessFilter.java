package io.nines.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.nines.contract.Role;
import io.nines.contract.Sha256;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Lets nobody call a route under {@code /api} without a key that may, unless it is {@link OpenToAll}. Reads are the query side's
 * to allow, writes the command side's.
 */
@Filter("/api/**")
@Requires(beans = KeyDirectory.class)
public final class AccessFilter implements HttpServerFilter {
    static final String CALLER = "nines.caller";
    private static final int ATTEMPTS = 10;
    private static final int BETWEEN_ATTEMPTS_MILLIS = 30;

    private final KeyDirectory writers;
    private final KeyDirectory readers;
    private final QueryNames queries;

    AccessFilter(
            @Nullable @Named("command") KeyDirectory writers,
            @Nullable @Named("query") KeyDirectory readers,
            QueryNames queries) {
        this.queries = queries;
        this.writers = writers;
        this.readers = readers;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain chain) {
        Optional<RouteMatch<?>> match = RouteAttributes.getRouteMatch(request);
        if (match.isEmpty() || isOpen(match.get())) {
            return chain.proceed(request);
        }
        KeyDirectory keys = isRead(request.getMethod(), match.get()) ? readers : writers;
        byte[] sha256 = sha256(request);
        Caller caller = keys == null || sha256 == null ? null : keys.find(sha256);
        if (caller != null || keys == null || sha256 == null) {
            return admit(request, match.get(), caller, chain);
        }
        return Mono.fromFuture(find(keys, sha256, ATTEMPTS).thenApply(Optional::ofNullable))
                .flatMapMany(found -> admit(request, match.get(), found.orElse(null), chain));
    }

    private Publisher<MutableHttpResponse<?>> admit(
            HttpRequest<?> request, RouteMatch<?> match, @Nullable Caller caller, ServerFilterChain chain) {
        if (caller == null) {
            return Mono.just(ProblemExceptionHandler.answer(unauthorized(request)));
        }
        if (!mayCall(caller.role(), match)) {
            return Mono.just(ProblemExceptionHandler.answer(forbidden(caller.role())));
        }
        try {
            queries.check(request, match.getRouteInfo());
            refusePacked(request, match);
        } catch (ProblemException e) {
            return Mono.just(ProblemExceptionHandler.answer(e));
        }
        request.setAttribute(CALLER, caller);
        return chain.proceed(request);
    }

    private static void refusePacked(HttpRequest<?> request, RouteMatch<?> match) {
        String encoding = request.getHeaders().get("Content-Encoding");
        if (SentBody.isPacked(encoding)
                && !match.getRouteInfo().getAnnotationMetadata().hasAnnotation(TakesGzip.class)) {
            throw SentBody.notUnderstood(encoding, "Send it plain.");
        }
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
        String key = SentKey.of(request);
        return key == null ? null : Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOpen(RouteMatch<?> route) {
        return route.getRouteInfo().getAnnotationMetadata().hasAnnotation(OpenToAll.class);
    }

    private static boolean isRead(HttpMethod method, RouteMatch<?> route) {
        return method == HttpMethod.GET
                || method == HttpMethod.HEAD
                || route.getRouteInfo().getAnnotationMetadata().hasAnnotation(AskedByPost.class);
    }

    private static boolean mayCall(Role role, RouteMatch<?> route) {
        return role == Role.ADMIN
                || Arrays.asList(route.getRouteInfo().getAnnotationMetadata().enumValues(Allowed.class, Role.class))
                        .contains(role);
    }

    private static ProblemException unauthorized(HttpRequest<?> request) {
        return ProblemException.of(
                        401,
                        "unauthorized",
                        "A key is needed",
                        "Send a usable access key: Authorization: Bearer KEY. It may be missing, mistyped or revoked.")
                .withHeader("WWW-Authenticate", SentKey.challenge(request));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ProblemException forbidden(Role role) {
        return ProblemException.of(
                403,
                "forbidden",
                "This key may not do that",
                "A key with the role " + word(role) + " may not call this.");
    }
}
