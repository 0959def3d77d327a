package io.nines.query.texts;

import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.TextRefs;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import io.nines.log.TextChange;
import io.nines.log.TextLogReader;
import io.nines.query.intake.Projection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the texts that events speak of. A text is on {@code nines.texts} by the same Kafka transaction as its event, so it is
 * enough to read that topic to its end when an event speaks of one; then whoever waits for the event finds the text, too.
 */
@Singleton
class TextProjection implements Projection {
    private static final Duration POLL = Duration.ofMillis(100);

    private final LogSettings log;
    private final TextRepository repository;
    private TextLogReader reader;

    TextProjection(LogSettings log, TextRepository repository) {
        this.log = log;
        this.repository = repository;
    }

    /** Whatever names a text, and what erases one. */
    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return named(true);
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        return named(false);
    }

    private static Set<Class<? extends DomainEvent>> named(boolean concerned) {
        return EventTypes.all().stream()
                .filter(event -> concerned == (event == TextErased.class || TextRefs.in(event)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        if (events.stream().anyMatch(logged -> !TextRefs.of(logged.event()).isEmpty())) {
            readTexts();
        }
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof TextErased erased) {
                repository.erase(
                        erased.text(),
                        new TextRepository.Erased(
                                logged.entry().recordedAt(), logged.entry().author()));
            }
        }
    }

    /** Read again from its start: the topic is compacted, and what was read but not committed is lost to the reader. */
    @Override
    public void resume() {
        close();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private void readTexts() {
        if (reader == null) {
            reader = TextLogReader.fromStart(log);
        }
        while (!reader.caughtUp()) {
            reader.poll(POLL).forEach(this::take);
        }
    }

    private void take(TextChange change) {
        if (change.entryOrNull() == null) {
            repository.remove(change.id());
        } else if (repository.erased(change.id()).isEmpty()) {
            repository.put(change.entryOrNull());
        }
    }
}
