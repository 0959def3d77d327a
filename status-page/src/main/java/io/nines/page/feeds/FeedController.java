package io.nines.page.feeds;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.page.PageSettings;
import io.nines.page.documents.Moment;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.SafeJson;
import io.nines.page.documents.Shelf;
import io.nines.page.documents.SiteName;
import io.nines.page.documents.Stamps;
import io.nines.page.page.Language;
import io.nines.page.page.Ready;
import io.nines.page.view.MaintenanceWindow;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Feeds and calendars, open to all: {@code /history}, {@code /components/ID} and {@code /groups/SLUG} with the endings
 * {@code .atom}, {@code .rss} and {@code .json} (JSON Feed 1.1), calendars at {@code /maintenance.ics},
 * {@code /maintenance/ID.ics}, {@code /components/ID.ics} and {@code /groups/SLUG.ics}. They speak English, or what
 * {@code ?lang=} asks for; ids stay the same. Answers carry {@code ETag} and {@code Last-Modified}; 404 for what the public does
 * not see.
 */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedController {
    /** What is over longer than this leaves the calendar. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Shelf shelf;
    private final PageSettings settings;
    private final PublicAddress address;

    FeedController(Shelf shelf, PageSettings settings, PublicAddress address) {
        this.shelf = shelf;
        this.settings = settings;
        this.address = address;
    }

    @Get(uri = "/history.{format:atom|rss|json}", produces = MediaType.ALL)
    HttpResponse<byte[]> whole(HttpRequest<?> request, String format) {
        return document(request, format, moment -> Optional.of(Scope.WHOLE));
    }

    @Get(uri = "/maintenance.ics", produces = MediaType.ALL)
    HttpResponse<byte[]> calendar(HttpRequest<?> request) {
        return document(request, "ics", moment -> Optional.of(Scope.WHOLE));
    }

    @Get(uri = "/components/{id}.{format:atom|rss|json|ics}", produces = MediaType.ALL)
    HttpResponse<byte[]> component(HttpRequest<?> request, String id, String format) {
        return document(request, format, moment -> Scope.component(moment.view(), id));
    }

    @Get(uri = "/groups/{slug}.{format:atom|rss|json|ics}", produces = MediaType.ALL)
    HttpResponse<byte[]> group(HttpRequest<?> request, String slug, String format) {
        return document(request, format, moment -> Scope.group(moment.view(), slug));
    }

    @Get(uri = "/maintenance/{id:[0-9a-z]+}.ics", produces = MediaType.ALL)
    HttpResponse<byte[]> window(HttpRequest<?> request, String id) {
        Language language = language(request);
        return shelf.answer(
                request,
                request.getPath() + Feed.suffix(language),
                moment -> moment.view()
                        .window(id)
                        .map(window -> calendar(
                                SiteName.of(moment.view(), settings),
                                "/maintenance/" + id + ".ics",
                                List.of(window),
                                language)));
    }

    private HttpResponse<byte[]> document(
            HttpRequest<?> request, String format, Function<Moment, Optional<Scope>> scope) {
        Language language = language(request);
        return shelf.answer(
                request,
                request.getPath() + Feed.suffix(language),
                moment -> scope.apply(moment).map(found -> written(moment, found, format, language)));
    }

    /** What is asked for, and nothing else: one address says the same to everybody. */
    private static Language language(HttpRequest<?> request) {
        return request.getParameters()
                .get("lang", String.class)
                .flatMap(Language::of)
                .orElse(Language.ENGLISH);
    }

    private Ready written(Moment moment, Scope scope, String format, Language language) {
        if (format.equals("ics")) {
            return calendar(moment, scope, language);
        }
        Feed feed = Feed.of(moment, scope, settings, address, language);
        return switch (format) {
            case "atom" -> xml("application/atom+xml", AtomFeed.of(feed));
            case "rss" -> xml("application/rss+xml", RssFeed.of(feed));
            default -> Ready.of("application/feed+json", SafeJson.write(JsonFeed.of(feed)));
        };
    }

    private static Ready xml(String type, WireFeed feed) {
        try {
            String document = new WireFeedOutput().outputString(feed);
            return Ready.of(type + "; charset=utf-8", document.getBytes(StandardCharsets.UTF_8));
        } catch (FeedException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
    }

    private Ready calendar(Moment moment, Scope scope, Language language) {
        List<MaintenanceWindow> windows = moment.view().windows().stream()
                .filter(scope::holds)
                .filter(window -> window.end().plus(KEPT).isAfter(moment.now()))
                .toList();
        String site = SiteName.of(moment.view(), settings);
        String name = language.say("feed.calendar", scope.title(site));
        return calendar(name, scope.calendar(), windows, language);
    }

    private Ready calendar(String name, String path, List<MaintenanceWindow> windows, Language language) {
        MaintenanceCalendar calendar = new MaintenanceCalendar(address, new Stamps(settings.zoneId(), language));
        return Ready.of("text/calendar; charset=utf-8", calendar.of(name, path + Feed.suffix(language), windows));
    }
}
