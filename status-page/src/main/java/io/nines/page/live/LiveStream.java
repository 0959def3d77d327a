package io.nines.page.live;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.sse.Event;
import io.micronaut.runtime.event.annotation.EventListener;
import io.nines.contract.Instants;
import io.nines.page.page.PageVersion;
import io.nines.page.page.PageWatcher;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Sinks;

/** One stream for all who listen, fed by one thread: the sink does not take two at a time. */
@Singleton
final class LiveStream implements PageWatcher {
    private static final int BUFFERED = 64;
    /** Often enough that neither a proxy nor the script takes silence for a lost connection. */
    private static final long BEAT_SECONDS = 15;

    private final InstantSource clock;
    private final Sinks.Many<Event<String>> sink = Sinks.many().multicast().directBestEffort();
    private final ScheduledExecutorService emitter =
            new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "page-live"));

    LiveStream(InstantSource clock) {
        this.clock = clock;
    }

    private ScheduledFuture<?> beats;

    @EventListener
    void start(StartupEvent event) {
        beats = emitter.scheduleAtFixedRate(
                () -> sink.tryEmitNext(beat()), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (beats != null) {
            beats.cancel(false);
        }
        emitter.execute(sink::tryEmitComplete);
        emitter.shutdown();
    }

    @Override
    public void pageChanged(PageVersion version) {
        emitter.execute(() -> sink.tryEmitNext(change(version)));
    }

    /** Every change from now on; who is too slow misses the older ones, which the newer ones replace anyway. */
    Publisher<Event<String>> events() {
        return sink.asFlux().onBackpressureBuffer(BUFFERED, BufferOverflowStrategy.DROP_OLDEST);
    }

    Event<String> change(PageVersion version) {
        String data = "{\"version\":\"" + version.version() + "\",\"position\":" + version.position() + ",\"now\":\""
                + now() + "\"}";
        return Event.of(data).name("change").id(version.version());
    }

    private Event<String> beat() {
        return Event.of("{\"now\":\"" + now() + "\"}").name("beat");
    }

    private String now() {
        return Instants.format(clock.instant());
    }
}
