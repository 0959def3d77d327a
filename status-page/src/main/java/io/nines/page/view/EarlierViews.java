package io.nines.page.view;

import io.nines.log.EventLogReader;
import io.nines.log.LogBrokenException;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The view as it was at an instant: of the greatest position that was recorded by then, put together from the checkpoint before
 * it and by reading on. Texts are as they stand now, so that what was erased since is gone here, too.
 */
@Singleton
public class EarlierViews {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_KEPT = 16;

    private final LogSettings log;
    private final Checkpoints checkpoints;
    private final Texts texts;
    private final CurrentView current;
    private final Map<Instant, View> lately = new LinkedHashMap<>();
    private long erasures;

    EarlierViews(LogSettings log, Checkpoints checkpoints, Texts texts, CurrentView current) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.texts = texts;
        this.current = current;
    }

    /** How many texts were erased so far: what was drawn before the last one may still show it. */
    public long erasures() {
        return texts.erasures();
    }

    /**
     * The view at an instant; empty if nothing was recorded by then. One is put together at a time.
     *
     * @throws io.nines.log.LogUnavailableException while the log is away
     */
    public synchronized Optional<View> at(Instant instant) {
        View now = current.sight().view();
        if (now != null && !instant.isBefore(now.head().recordedAt())) {
            return Optional.of(now);
        }
        if (erasures != texts.erasures()) {
            erasures = texts.erasures();
            lately.clear();
        }
        View known = lately.get(instant);
        if (known != null) {
            return Optional.of(known);
        }
        View found = read(instant);
        if (found.head().position() == 0) {
            return Optional.empty();
        }
        lately.keySet().stream().skip(MOST_KEPT - 1L).findFirst().ifPresent(lately::remove);
        lately.put(instant, found);
        return Optional.of(found);
    }

    /** A checkpoint of a log that was replaced since does not fit it: then all is read. */
    private View read(Instant instant) {
        Kept kept = checkpoints.before(instant, texts).orElseGet(() -> new Kept(texts));
        try {
            return readOn(kept, instant);
        } catch (LogBrokenException e) {
            if (kept.head().position() == 0) {
                throw e;
            }
            return readOn(new Kept(texts), instant);
        }
    }

    private View readOn(Kept kept, Instant instant) {
        ViewProjection projection = new ViewProjection(kept);
        try (EventLogReader reader = EventLogReader.after(log, kept.head())) {
            do {
                for (LoggedEvent event : reader.poll(POLL)) {
                    if (event.entry().recordedAt().isAfter(instant)) {
                        return kept.view();
                    }
                    projection.apply(event);
                }
            } while (!reader.caughtUp());
        }
        return kept.view();
    }
}
