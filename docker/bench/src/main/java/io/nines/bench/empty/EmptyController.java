package io.nines.bench.empty;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/** Reads the body and answers 204: no key, no parsing, no thread but the connection's. */
@Controller("/bench/empty")
final class EmptyController {
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> empty(@Body byte[] body) {
        return HttpResponse.noContent();
    }
}
