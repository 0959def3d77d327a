package io.nines.page.page;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.nines.page.PageSettings;
import io.nines.page.view.CurrentView;
import io.nines.page.view.Sight;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that makes new bytes after a change, and looks now and then whether time alone made the page another. */
@Singleton
public class PageKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PageKeeper.class);
    private static final long LOOK_SECONDS = 5;

    private final CurrentView current;
    private final PageSettings settings;
    private final Rendering rendering;
    private final InstantSource clock;
    private final List<PageWatcher> watchers;
    private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);
    private final Thread thread = new Thread(this::run, "page-renders");
    private final CountDownLatch stop = new CountDownLatch(1);
    /** The languages that somebody asked for: their front pages are drawn beforehand. */
    private final Set<Language> spoken = ConcurrentHashMap.newKeySet();

    private volatile ReadyPages pages;
    private Drawn drawn;

    /** What the bytes depend on; what is equal need not be drawn again. */
    private record Drawn(Sight sight, ClockHand hand) {}

    PageKeeper(
            CurrentView current,
            PageSettings settings,
            Rendering rendering,
            InstantSource clock,
            List<PageWatcher> watchers) {
        this.current = current;
        this.settings = settings;
        this.rendering = rendering;
        this.clock = clock;
        this.watchers = watchers;
        current.watch(this::wakeUp);
    }

    @EventListener
    void start(StartupEvent event) {
        thread.start();
        wakeUp();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        wakeUp();
        thread.join();
    }

    /** Has the thread look now. */
    public void wakeUp() {
        wakeUps.offer(true);
    }

    /** What is served; empty until there is a first view. */
    Optional<ReadyPages> pages() {
        return Optional.ofNullable(pages);
    }

    /** The front page, in a language that is from now on drawn beforehand. */
    Optional<Ready> front(Language language) {
        spoken.add(language);
        return pages().map(ready -> ready.front(language));
    }

    /** The same if it is drawn, as an answer to what was sent in {@code Accept-Encoding} and {@code If-None-Match}. */
    Optional<ReadyAnswer> front(Language language, String acceptEncoding, String ifNoneMatch) {
        spoken.add(language);
        return pages().flatMap(ready -> ready.front(language, acceptEncoding, ifNoneMatch));
    }

    /** Which page is served; empty until there is one. */
    public Optional<PageVersion> version() {
        return pages().map(ReadyPages::version);
    }

    private void run() {
        while (stop.getCount() > 0) {
            try {
                wakeUps.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                long started = System.nanoTime();
                look();
                // However fast events come, this takes no more than half of one core.
                stop.await(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The page cannot be drawn; what was drawn before stays", e);
            }
        }
    }

    private void look() {
        Sight sight = current.sight();
        if (sight.view() == null) {
            return;
        }
        Instant now = clock.instant();
        Drawn next = new Drawn(sight, ClockHand.of(sight, now, settings.zoneId()));
        if (!next.equals(drawn)) {
            ReadyPages fresh = rendering.render(sight, now);
            fresh.front(Language.ENGLISH);
            spoken.forEach(fresh::front);
            pages = fresh;
            drawn = next;
            watchers.forEach(watcher -> watcher.pageChanged(pages.version()));
        }
    }
}
