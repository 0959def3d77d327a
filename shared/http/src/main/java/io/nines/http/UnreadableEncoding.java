package io.nines.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/** A body that cannot be unpacked is the sender's mistake, not ours. */
@Singleton
@Produces(Problem.MEDIA_TYPE)
public final class UnreadableEncoding implements ExceptionHandler<DecoderException, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes") // the interface is declared so
    public HttpResponse<Problem> handle(HttpRequest request, DecoderException exception) {
        return ProblemExceptionHandler.answer(ProblemException.badRequest(
                "unreadable-body",
                "The body cannot be read",
                "It is not what its Content-Encoding says: " + exception.getMessage()));
    }
}
