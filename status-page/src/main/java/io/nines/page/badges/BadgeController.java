package io.nines.page.badges;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.http.ProblemException;
import io.nines.page.PageSettings;
import io.nines.page.documents.SafeJson;
import io.nines.page.documents.Shelf;
import io.nines.page.page.Ready;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.function.Function;

/**
 * Badges, open to all: {@code /badges/status}, {@code /badges/COMPONENT/status} and {@code /badges/COMPONENT/uptime?days=90}
 * (1 to 366), each with the ending {@code .svg} for a picture and {@code .json} for badge makers (shields.io endpoint schema).
 */
@Hidden
@Controller("/badges")
@ExecuteOn(TaskExecutors.BLOCKING)
class BadgeController {
    private static final int MOST_DAYS = 366;
    /** A picture may bring its own style, and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Shelf shelf;
    private final PageSettings settings;

    BadgeController(Shelf shelf, PageSettings settings) {
        this.shelf = shelf;
        this.settings = settings;
    }

    @Get(uri = "/status.{format:svg|json}", produces = MediaType.ALL)
    HttpResponse<byte[]> page(HttpRequest<?> request, String format) {
        return badge(request, "/badges/status", format, badges -> Optional.of(badges.page()));
    }

    @Get(uri = "/{component}/status.{format:svg|json}", produces = MediaType.ALL)
    HttpResponse<byte[]> status(HttpRequest<?> request, String component, String format) {
        return badge(request, "/badges/" + component + "/status", format, badges -> badges.status(component));
    }

    @Get(uri = "/{component}/uptime.{format:svg|json}", produces = MediaType.ALL)
    HttpResponse<byte[]> uptime(
            HttpRequest<?> request, String component, String format, @QueryValue(defaultValue = "90") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw ProblemException.of(400, "bad-request", "Bad request", "days is a whole number from 1 to 366.");
        }
        String name = "/badges/" + component + "/uptime?days=" + days;
        return badge(request, name, format, badges -> badges.uptime(component, days));
    }

    private HttpResponse<byte[]> badge(
            HttpRequest<?> request, String name, String format, Function<Badges, Optional<Badge>> which) {
        boolean picture = format.equals("svg");
        MutableHttpResponse<byte[]> answer = shelf.answer(
                request,
                name + "." + format,
                moment -> which.apply(new Badges(moment, settings.zoneId()))
                        .map(picture ? BadgeController::picture : BadgeController::json));
        return picture ? answer.header("Content-Security-Policy", POLICY) : answer;
    }

    private static Ready picture(Badge badge) {
        return Ready.of("image/svg+xml; charset=utf-8", BadgeSvg.of(badge));
    }

    private static Ready json(Badge badge) {
        return Ready.of("application/json; charset=utf-8", SafeJson.write(ShieldsBadge.of(badge)));
    }
}
