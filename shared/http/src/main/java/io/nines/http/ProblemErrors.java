package io.nines.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.nines.contract.Json;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every error that the framework finds by itself (no such route, broken JSON, too large, …) as a problem document in our words. */
@Singleton
@Primary
public final class ProblemErrors implements ErrorResponseProcessor<Problem> {
    private static final int MOST_CAUSES = 10;

    private final HttpServerConfiguration server;
    private final BeanProvider<Router> router;

    ProblemErrors(HttpServerConfiguration server, BeanProvider<Router> router) {
        this.server = server;
        this.router = router;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        tooLong(context.getRequest()).ifPresent(response::status);
        Problem problem = problem(context, response).problem();
        return response.body(problem).contentType(Problem.MEDIA_TYPE);
    }

    /** The framework takes an address or a header that is too long for a body that is too large. */
    private static Optional<HttpStatus> tooLong(HttpRequest<?> request) {
        if (!(request instanceof NettyHttpRequest<?> netty)) {
            return Optional.empty();
        }
        Throwable fault = netty.getNativeRequest().decoderResult().cause();
        if (fault instanceof TooLongHttpLineException) {
            return Optional.of(HttpStatus.REQUEST_URI_TOO_LONG);
        }
        return fault instanceof TooLongHttpHeaderException
                ? Optional.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
                : Optional.empty();
    }

    private ProblemException problem(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        return switch (response.code()) {
            case 400 -> said(response, "The request cannot be read", unreadable(context));
            case 404 -> notFound(request);
            case 405 ->
                said(
                        response,
                        "That cannot be done here",
                        request.getMethodName() + " is not for " + request.getPath() + ". Allowed: " + allowed(response)
                                + ".");
            case 406 ->
                said(
                        response,
                        "That form of answer there is not",
                        "Accept asks for another type than this answers with.");
            case 413 -> ProblemException.tooLarge(server.getMaxRequestSize());
            case 415 ->
                said(
                        response,
                        "A body of that type is not read here",
                        "Content-Type has to say one of: " + read(request) + ".");
            case 414, 431 -> said(response, "Too long", "The address or a header is longer than is read here.");
            default -> other(response);
        };
    }

    /** 404: there is no such route. */
    public static ProblemException notFound(HttpRequest<?> request) {
        return ProblemException.of(
                404,
                "not-found",
                "There is nothing here",
                "There is nothing at " + request.getPath() + ". What the API has is in /openapi.json.");
    }

    /** The types of body that the route reads. */
    private String read(HttpRequest<?> request) {
        return router.get().findAny(request).stream()
                .filter(route -> route.getHttpMethod() == request.getMethod())
                .flatMap(route -> route.getRouteInfo().getConsumes().stream())
                .map(MediaType::getName)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String allowed(MutableHttpResponse<?> response) {
        return Stream.of(response.getHeaders().get("Allow", String.class, "").split(",", -1))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static ProblemException said(MutableHttpResponse<?> response, String title, String detail) {
        return ProblemException.of(response.code(), name(response.code()), title, detail);
    }

    /** What went wrong inside is for the log, not for the caller. */
    private static ProblemException other(MutableHttpResponse<?> response) {
        return response.code() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                ? said(
                        response,
                        "This could not be answered",
                        "The reason is in the server's log. It may work when it is sent again.")
                : said(response, "The request cannot be answered", "It is not as it has to be.");
    }

    private static String name(int code) {
        return Stream.of(HttpStatus.values())
                .filter(status -> status.getCode() == code)
                .map(status -> status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-'))
                .findFirst()
                .orElse("error");
    }

    private static String unreadable(ErrorContext context) {
        Throwable cause = context.getRootCause().orElse(null);
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof JsonProcessingException json) {
                return unreadable(json);
            }
            if (cause instanceof UnsatisfiedRouteException missing) {
                String name = missing.getArgument().getName();
                return name.equals("body") ? "A body is needed." : name + " is missing.";
            }
            cause = cause.getCause();
        }
        return "Its address, a header or its body is not as it has to be.";
    }

    private static String unreadable(JsonProcessingException json) {
        if (json instanceof PropertyBindingException unknown) {
            return "There is no field " + unknown.getPropertyName() + ".";
        }
        if (json instanceof JsonParseException) {
            JsonLocation at = json.getLocation();
            String where = at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
            return "The body is no JSON that can be used" + where + ": " + Json.fault(json) + ".";
        }
        return json.getOriginalMessage().startsWith("Trailing token")
                ? "Something follows the JSON."
                : "The JSON is not of the form that is needed here.";
    }
}
