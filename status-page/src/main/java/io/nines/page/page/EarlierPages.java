package io.nines.page.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.nines.log.LogUnavailableException;
import io.nines.page.PageSettings;
import io.nines.page.view.CurrentView;
import io.nines.page.view.EarlierViews;
import io.nines.page.view.Sight;
import io.nines.page.view.Trouble;
import io.nines.page.view.View;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Pages as they were: {@code ?at=} an instant, with offset or in the page's zone. */
@Singleton
final class EarlierPages {
    private static final String AT = "at";
    private static final int MOST_KEPT = 64;

    private final EarlierViews views;
    private final CurrentView current;
    private final Rendering rendering;
    private final Messages messages;
    private final InstantSource clock;
    private final PageSettings settings;
    private final HttpClientAddressResolver addresses;
    private final Patience patience;
    private final Map<Asked, Ready> lately = new LinkedHashMap<>();

    /** What was asked for, and how many texts were erased by then: nothing older is handed out. */
    private record Asked(String path, String query, Instant at, Language language, long erasures) {}

    EarlierPages(
            EarlierViews views,
            CurrentView current,
            Rendering rendering,
            Messages messages,
            InstantSource clock,
            PageSettings settings,
            HttpClientAddressResolver addresses) {
        this.views = views;
        this.current = current;
        this.rendering = rendering;
        this.messages = messages;
        this.clock = clock;
        this.settings = settings;
        this.addresses = addresses;
        this.patience = new Patience(clock);
    }

    static boolean isAsked(HttpRequest<?> request) {
        return request.getParameters()
                .get(AT, String.class)
                .filter(at -> !at.isBlank())
                .isPresent();
    }

    HttpResponse<byte[]> show(HttpRequest<?> request, Function<Scene, Optional<Ready>> drawing) {
        Optional<Instant> at = parsed(request.getParameters().get(AT, String.class, ""));
        if (at.isEmpty()) {
            return messages.refusal(request, HttpStatus.BAD_REQUEST, "error.at.form");
        }
        if (at.get().isAfter(clock.instant())) {
            return messages.refusal(request, HttpStatus.BAD_REQUEST, "error.at.future");
        }
        Visitor visitor = Visitor.of(request);
        String component = request.getParameters().get("component", String.class, "");
        Asked asked = new Asked(request.getPath(), component, at.get(), visitor.language(), views.erasures());
        Ready known = kept(asked);
        if (known != null) {
            return visitor.told(known.response(request));
        }
        long wait = patience.secondsToWait(addresses.resolve(request));
        if (wait > 0) {
            return messages.refusal(request, HttpStatus.TOO_MANY_REQUESTS, "error.at.many", wait)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        }
        return draw(request, visitor, asked, drawing);
    }

    private HttpResponse<byte[]> draw(
            HttpRequest<?> request, Visitor visitor, Asked asked, Function<Scene, Optional<Ready>> drawing) {
        Optional<View> view;
        try {
            view = views.at(asked.at());
        } catch (LogUnavailableException e) {
            return messages.refusal(request, HttpStatus.SERVICE_UNAVAILABLE, "error.at.away")
                    .header(HttpHeaders.RETRY_AFTER, "10");
        }
        if (view.isEmpty()) {
            return messages.refusal(request, HttpStatus.NOT_FOUND, "error.at.early");
        }
        Sight sight = new Sight(view.get(), Trouble.NONE);
        PageTimes times = new PageTimes(settings.zoneId(), asked.at(), visitor.language());
        Then then = new ThenDrawing(current.sight().view(), view.get(), times).draw(asked.path());
        Optional<Ready> page = drawing.apply(rendering.scene(sight, times, asked.path(), then));
        page.ifPresent(ready -> keep(asked, ready));
        return page.<HttpResponse<byte[]>>map(ready -> visitor.told(ready.response(request)))
                .orElseGet(HttpResponse::notFound);
    }

    private Ready kept(Asked asked) {
        synchronized (lately) {
            return lately.get(asked);
        }
    }

    private void keep(Asked asked, Ready page) {
        synchronized (lately) {
            lately.keySet().stream().skip(MOST_KEPT - 1L).findFirst().ifPresent(lately::remove);
            lately.put(asked, page);
        }
    }

    /** A plus sign in an address may have come as a space. */
    private Optional<Instant> parsed(String at) {
        String text = at.strip().replace(' ', '+');
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException withoutOffset) {
            try {
                return Optional.of(
                        LocalDateTime.parse(text).atZone(settings.zoneId()).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
