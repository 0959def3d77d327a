package io.nines.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns a {@link ProblemException} into its answer. */
@Singleton
@Produces(Problem.MEDIA_TYPE)
public final class ProblemExceptionHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes") // the interface is declared so
    public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
        return answer(exception);
    }

    /** The answer to a request that ends so. */
    public static MutableHttpResponse<Problem> answer(ProblemException exception) {
        Problem problem = exception.problem();
        MutableHttpResponse<Problem> response = HttpResponse.<Problem>status(problem.status(), problem.title())
                .contentType(Problem.MEDIA_TYPE)
                .body(problem);
        exception.headers().forEach(response::header);
        return response;
    }
}
