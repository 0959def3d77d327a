package io.nines.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every error that the framework finds by itself (no such route, broken JSON, too large, …) as a problem document. */
@Singleton
@Primary
public final class ProblemErrors implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        int code = response.code();
        String reason = reason(code);
        String name = reason.toLowerCase(Locale.ROOT).replace(' ', '-');
        Problem problem = new Problem(name, reason, code, detail(context, code), Map.of());
        return response.body(problem).contentType(Problem.MEDIA_TYPE);
    }

    private static String reason(int code) {
        for (HttpStatus status : HttpStatus.values()) {
            if (status.getCode() == code) {
                return status.getReason();
            }
        }
        return "Error";
    }

    /** What went wrong inside is for the log, not for the caller. */
    private static String detail(ErrorContext context, int code) {
        if (code >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            return "This could not be answered; the reason is in the server's log.";
        }
        String found = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; "));
        return found.isEmpty() ? reason(code) : found.lines().findFirst().orElse(found);
    }
}
