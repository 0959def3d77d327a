package io.nines.query.texts;

import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.DomainEvent;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.TextRef;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import io.nines.log.TextChange;
import io.nines.log.TextLogReader;
import io.nines.query.intake.Projection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

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

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return Set.of(
                ComponentRegistered.class,
                ComponentDescribed.class,
                AccessKeyGranted.class,
                KeyResultsVoided.class,
                TextErased.class);
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        return Set.of(
                DetectionPolicyChanged.class,
                ComponentRetired.class,
                ObservedStatusChanged.class,
                ObservedTimelineRestated.class,
                ObservedThrough.class,
                AccessKeyRevoked.class);
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        if (events.stream().anyMatch(logged -> textOf(logged.event()) != null)) {
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

    private static TextRef textOf(DomainEvent event) {
        if (event instanceof ComponentRegistered registered) {
            return registered.description();
        }
        if (event instanceof ComponentDescribed described) {
            return described.description();
        }
        if (event instanceof AccessKeyGranted granted) {
            return granted.label();
        }
        return event instanceof KeyResultsVoided voided ? voided.reason() : null;
    }
}
