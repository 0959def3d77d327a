package io.nines.page.documents;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.nines.page.page.Ready;
import io.nines.page.view.CurrentView;
import io.nines.page.view.Sight;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Documents, each made when it is first asked for after the view changed or a window began or ended, and handed out until that
 * happens again. What comes out the same keeps its date.
 */
@Singleton
public final class Shelf {
    /** How old the view is changes by itself, too. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Whoever asks for everything there is does not fill the memory: what is beyond this is made each time. */
    private static final int MOST = 2_000;

    private final CurrentView current;
    private final InstantSource clock;
    private volatile Stock stock = new Stock(null, Instant.MIN, Instant.MIN, Map.of());

    Shelf(CurrentView current, InstantSource clock) {
        this.current = current;
        this.clock = clock;
    }

    /**
     * Answers with the document of that name.
     *
     * @param name one name for one content; only names for which there is something are kept
     * @param making makes it; empty: there is no such thing, which is 404
     */
    public MutableHttpResponse<byte[]> answer(
            HttpRequest<?> request, String name, Function<Moment, Optional<Ready>> making) {
        Sight sight = current.sight();
        if (sight.view() == null) {
            return HttpResponse.<byte[]>status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "1")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        Instant now = clock.instant();
        Document document = stock(sight, now).find(name, making);
        return document == null ? HttpResponse.notFound() : document.answer(request, now);
    }

    private Stock stock(Sight sight, Instant now) {
        Stock known = stock;
        return known.holds(sight, now) ? known : renewed(sight, now);
    }

    private synchronized Stock renewed(Sight sight, Instant now) {
        if (!stock.holds(sight, now)) {
            stock = new Stock(sight, now, until(sight, now), stock.made());
        }
        return stock;
    }

    private static Instant until(Sight sight, Instant now) {
        return sight.view().windows().stream()
                .flatMap(window -> Stream.of(window.start(), window.end()))
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .filter(now.plus(LONGEST)::isAfter)
                .orElse(now.plus(LONGEST));
    }

    /** What is made of one view while nothing happens by the clock. */
    private static final class Stock {
        private final Sight sight;
        private final Instant from;
        private final Instant until;
        private final Map<String, Document> before;
        private final Map<String, Document> made = new ConcurrentHashMap<>();

        Stock(Sight sight, Instant from, Instant until, Map<String, Document> before) {
            this.sight = sight;
            this.from = from;
            this.until = until;
            this.before = before;
        }

        @SuppressWarnings("ReferenceEquality") // a change is another object; to compare what is in them would cost more
        boolean holds(Sight seen, Instant now) {
            return sight == seen && !now.isBefore(from) && now.isBefore(until);
        }

        Map<String, Document> made() {
            return made;
        }

        Document find(String name, Function<Moment, Optional<Ready>> making) {
            Document known = made.get(name);
            if (known != null) {
                return known;
            }
            return made.size() < MOST ? made.computeIfAbsent(name, same -> make(same, making)) : make(name, making);
        }

        private Document make(String name, Function<Moment, Optional<Ready>> making) {
            return making.apply(new Moment(sight, from))
                    .map(ready -> dated(name, ready))
                    .orElse(null);
        }

        private Document dated(String name, Ready ready) {
            Document was = before.get(name);
            boolean same = was != null && Arrays.equals(was.ready().plain(), ready.plain());
            long position = sight.view().head().position();
            return same ? new Document(was.ready(), was.since(), position) : new Document(ready, from, position);
        }
    }
}
