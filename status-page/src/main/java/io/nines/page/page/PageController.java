package io.nines.page.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/** Hands out pages: what is ready as it is, the rest drawn when it is first asked for. */
@Hidden
@Controller
class PageController {
    private final PageKeeper keeper;
    private final Rendering rendering;
    private final Assets assets;
    private final Messages messages;
    private final EarlierPages earlier;

    PageController(PageKeeper keeper, Rendering rendering, Assets assets, Messages messages, EarlierPages earlier) {
        this.keeper = keeper;
        this.rendering = rendering;
        this.assets = assets;
        this.messages = messages;
        this.earlier = earlier;
    }

    @Get(produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> front(HttpRequest<?> request) {
        if (EarlierPages.isAsked(request)) {
            return show(request, scene -> Optional.of(rendering.front(scene)));
        }
        Visitor visitor = Visitor.of(request);
        return keeper.front(visitor.language())
                .<HttpResponse<byte[]>>map(page -> visitor.told(page.response(request)))
                .orElseGet(() -> messages.starting(request));
    }

    @Get(uri = "/page.json", produces = MediaType.ALL)
    HttpResponse<byte[]> json(HttpRequest<?> request) {
        return keeper.pages()
                .<HttpResponse<byte[]>>map(pages -> pages.json().response(request))
                .orElseGet(() -> messages.starting(request));
    }

    @Get(uri = "/proof", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> proof(HttpRequest<?> request) {
        return show(request, scene -> Optional.of(rendering.proof(scene)));
    }

    @Get(uri = "/subscribe", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> subscribe(HttpRequest<?> request) {
        return show(request, scene -> Optional.of(rendering.subscribe(scene)));
    }

    @Get(uri = "/days/{date}", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> day(HttpRequest<?> request, String date) {
        return show(request, scene -> parsed(date, LocalDate::parse).flatMap(day -> rendering.day(scene, day)));
    }

    /** One that goes on in another leads there. */
    @Get(uri = "/incidents/{id:[0-9a-z]+}", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> incident(HttpRequest<?> request, String id) {
        Optional<String> into = keeper.pages()
                .map(pages -> pages.sight().view().merged().get(id))
                .filter(other -> !EarlierPages.isAsked(request));
        return into.isPresent()
                ? HttpResponse.redirect(URI.create("/incidents/" + into.get()))
                : show(request, scene -> rendering.incident(scene, id));
    }

    @Get(uri = "/maintenance", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> windows(HttpRequest<?> request) {
        return show(request, scene -> Optional.of(rendering.windows(scene)));
    }

    @Get(uri = "/maintenance/{id:[0-9a-z]+}", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> window(HttpRequest<?> request, String id) {
        return show(request, scene -> rendering.window(scene, id));
    }

    @Get(uri = "/history", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> history(HttpRequest<?> request) {
        return show(request, scene -> rendering.history(scene, null, component(request)));
    }

    @Get(uri = "/history/{month:[-0-9]+}", produces = MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<byte[]> month(HttpRequest<?> request, String month) {
        return show(
                request,
                scene -> parsed(month, YearMonth::parse)
                        .flatMap(of -> rendering.history(scene, of, component(request))));
    }

    @Get(uri = "/assets/{name}", produces = MediaType.ALL)
    HttpResponse<byte[]> asset(HttpRequest<?> request, String name) {
        Ready asset = assets.find(name);
        return asset == null ? HttpResponse.notFound() : asset.answer(request);
    }

    private static String component(HttpRequest<?> request) {
        return request.getParameters()
                .get("component", String.class)
                .filter(id -> !id.isEmpty())
                .orElse(null);
    }

    /** The page of now, or of the instant that is asked for. */
    private HttpResponse<byte[]> show(HttpRequest<?> request, Function<Scene, Optional<Ready>> drawing) {
        Optional<ReadyPages> pages = keeper.pages();
        if (pages.isEmpty()) {
            return messages.starting(request);
        }
        if (EarlierPages.isAsked(request)) {
            return earlier.show(request, drawing);
        }
        Visitor visitor = Visitor.of(request);
        String component = component(request);
        String key = request.getPath() + (component == null ? "" : "?" + component);
        return pages.get()
                .page(visitor.language(), request.getPath(), key, drawing)
                .<HttpResponse<byte[]>>map(page -> visitor.told(page.response(request)))
                .orElseGet(HttpResponse::notFound);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
