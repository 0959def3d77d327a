package io.nines.page.live;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import io.nines.page.page.PageKeeper;
import io.swagger.v3.oas.annotations.Hidden;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells open pages that there is a new one. */
@Hidden
@Controller("/live")
class LiveController {
    private final LiveStream stream;
    private final PageKeeper keeper;

    LiveController(LiveStream stream, PageKeeper keeper) {
        this.stream = stream;
        this.keeper = keeper;
    }

    /** What is served now comes first, so that nothing is missed between fetching the page and listening. */
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<String>>> live() {
        Flux<Event<String>> now =
                Flux.defer(() -> Mono.justOrEmpty(keeper.version().map(stream::change)));
        Publisher<Event<String>> events = now.mergeWith(stream.events());
        return HttpResponse.ok(events)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }
}
