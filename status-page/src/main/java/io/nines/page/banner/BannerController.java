package io.nines.page.banner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.page.PageSettings;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.SafeJson;
import io.nines.page.documents.Shelf;
import io.nines.page.page.Ready;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The banner, open to all and from every origin: {@code /banner.js} is included by a script element and needs no more than
 * {@code script-src} and {@code connect-src} for this origin; {@code /banner.json} is what it reads.
 */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class BannerController {
    private final Shelf shelf;
    private final PageSettings settings;
    private final PublicAddress address;
    private final Ready script = Ready.of("text/javascript; charset=utf-8", read());

    BannerController(Shelf shelf, PageSettings settings, PublicAddress address) {
        this.shelf = shelf;
        this.settings = settings;
        this.address = address;
    }

    private static byte[] read() {
        try (InputStream in = BannerController.class.getResourceAsStream("/io/nines/page/assets/banner.js")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the banner's script cannot be read", e);
        }
    }

    @Get(uri = "/banner.js", produces = MediaType.ALL)
    HttpResponse<byte[]> script(HttpRequest<?> request) {
        return script.response(request)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Get(uri = "/banner.json", produces = MediaType.ALL)
    HttpResponse<byte[]> json(HttpRequest<?> request) {
        return shelf.answer(
                request,
                "/banner.json",
                moment -> Optional.of(Ready.of(
                        "application/json; charset=utf-8",
                        SafeJson.write(BannerJson.of(moment, settings.zoneId(), address)))));
    }
}
