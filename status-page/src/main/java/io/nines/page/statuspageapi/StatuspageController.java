package io.nines.page.statuspageapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.http.OpenToAll;
import io.nines.page.PageSettings;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.SafeJson;
import io.nines.page.documents.Shelf;
import io.nines.page.page.Ready;
import io.nines.page.view.MaintenanceWindow.State;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The public API of Statuspage pages, version 2: the documents of {@link V2}, at most 50 incidents or windows in each. No key is
 * needed, and any page's script may ask. Answers carry {@code ETag}; {@code Nines-Position} says what they speak from.
 */
@Hidden
@OpenToAll
@Controller("/api/v2")
@ExecuteOn(TaskExecutors.BLOCKING)
class StatuspageController {
    private final Shelf shelf;
    private final PageSettings settings;
    private final PublicAddress address;

    StatuspageController(Shelf shelf, PageSettings settings, PublicAddress address) {
        this.shelf = shelf;
        this.settings = settings;
        this.address = address;
    }

    @Get(uri = "/summary.json", produces = MediaType.ALL)
    HttpResponse<byte[]> summary(HttpRequest<?> request) {
        return document(request, V2Documents::summary);
    }

    @Get(uri = "/status.json", produces = MediaType.ALL)
    HttpResponse<byte[]> status(HttpRequest<?> request) {
        return document(request, V2Documents::status);
    }

    @Get(uri = "/components.json", produces = MediaType.ALL)
    HttpResponse<byte[]> components(HttpRequest<?> request) {
        return document(request, V2Documents::components);
    }

    @Get(uri = "/incidents.json", produces = MediaType.ALL)
    HttpResponse<byte[]> incidents(HttpRequest<?> request) {
        return document(request, V2Documents::incidents);
    }

    @Get(uri = "/incidents/unresolved.json", produces = MediaType.ALL)
    HttpResponse<byte[]> unresolved(HttpRequest<?> request) {
        return document(request, V2Documents::unresolved);
    }

    @Get(uri = "/scheduled-maintenances.json", produces = MediaType.ALL)
    HttpResponse<byte[]> maintenances(HttpRequest<?> request) {
        return document(request, documents -> documents.maintenances(EnumSet.allOf(State.class)));
    }

    @Get(uri = "/scheduled-maintenances/upcoming.json", produces = MediaType.ALL)
    HttpResponse<byte[]> upcoming(HttpRequest<?> request) {
        return document(request, documents -> documents.maintenances(Set.of(State.UPCOMING)));
    }

    @Get(uri = "/scheduled-maintenances/active.json", produces = MediaType.ALL)
    HttpResponse<byte[]> active(HttpRequest<?> request) {
        return document(request, documents -> documents.maintenances(Set.of(State.RUNNING)));
    }

    private HttpResponse<byte[]> document(HttpRequest<?> request, Function<V2Documents, Object> which) {
        return shelf.answer(request, request.getPath(), moment -> {
                    Object document = which.apply(new V2Documents(moment, settings, address));
                    return Optional.of(Ready.of("application/json; charset=utf-8", SafeJson.write(document)));
                })
                .header("X-Content-Type-Options", "nosniff");
    }
}
