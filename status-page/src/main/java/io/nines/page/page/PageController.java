package io.nines.page.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Hands out what is ready. */
@Hidden
@Controller
class PageController {
    private final PageKeeper keeper;
    private final Rendering rendering;
    private final Assets assets;
    private final InstantSource clock;

    PageController(PageKeeper keeper, Rendering rendering, Assets assets, InstantSource clock) {
        this.keeper = keeper;
        this.rendering = rendering;
        this.assets = assets;
        this.clock = clock;
    }

    @Get(produces = MediaType.ALL)
    HttpResponse<byte[]> front(HttpRequest<?> request) {
        return ready(request, ReadyPages::front);
    }

    @Get(uri = "/page.json", produces = MediaType.ALL)
    HttpResponse<byte[]> json(HttpRequest<?> request) {
        return ready(request, ReadyPages::json);
    }

    @Get(uri = "/proof", produces = MediaType.ALL)
    HttpResponse<byte[]> proof(HttpRequest<?> request) {
        return ready(request, ReadyPages::proof);
    }

    @Get(uri = "/days/{date}", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> day(HttpRequest<?> request, String date) {
        Optional<ReadyPages> pages = keeper.pages();
        if (pages.isEmpty()) {
            return starting();
        }
        return parsed(date)
                .flatMap(day -> rendering.day(pages.get().sight(), day, clock.instant()))
                .map(page -> page.answer(request))
                .orElseGet(HttpResponse::notFound);
    }

    @Get(uri = "/assets/{name}", produces = MediaType.ALL)
    HttpResponse<byte[]> asset(HttpRequest<?> request, String name) {
        Ready asset = assets.find(name);
        return asset == null ? HttpResponse.notFound() : asset.answer(request);
    }

    private HttpResponse<byte[]> ready(HttpRequest<?> request, Function<ReadyPages, Ready> which) {
        return keeper.pages().map(pages -> which.apply(pages).answer(request)).orElseGet(this::starting);
    }

    /** Nothing was read yet, and there was no snapshot. */
    private HttpResponse<byte[]> starting() {
        byte[] page = rendering
                .message("One moment.", "There is nothing to show yet: the log is being read.", false)
                .plain();
        return HttpResponse.<byte[]>status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(page)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Optional<LocalDate> parsed(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
