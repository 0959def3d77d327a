package io.nines.command.detection;

import io.nines.command.detection.DetectionRepository.DirtyHours;
import io.nines.command.detection.DetectionRepository.HourRow;
import io.nines.command.detection.DetectionRepository.State;
import io.nines.command.detection.EvidenceSealer.Sealed;
import io.nines.command.detection.LeaseRepository.Lease;
import io.nines.command.publication.EventAppender;
import io.nines.command.publication.EventLookup;
import io.nines.command.publication.NewEvent;
import io.nines.command.publication.StoreTransactions;
import io.nines.contract.DomainEvent;
import io.nines.contract.Instants;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.TimelineEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Stores what came out of a step, events and all that is known of them in one transaction. */
@Singleton
final class DetectionStore {
    private static final int MONTH_LENGTH = "2026-01".length();

    private final StoreTransactions transactions;
    private final EventAppender appender;
    private final RecordedTimelines recorded;
    private final DetectionRepository repository;
    private final EventLookup events;

    DetectionStore(
            StoreTransactions transactions,
            EventAppender appender,
            RecordedTimelines recorded,
            DetectionRepository repository,
            EventLookup events) {
        this.transactions = transactions;
        this.appender = appender;
        this.recorded = recorded;
        this.repository = repository;
        this.events = events;
    }

    /**
     * What is stored at the end of a step.
     *
     * @param sealed hours that went into evidence
     * @param through null: none is to be recorded now
     */
    record Conclusion(List<Sealed> sealed, State state, ObservedThrough through) {}

    /** The position of the last event that is committed. */
    long head() {
        return events.head();
    }

    /** Does what only reads the database, in one transaction. */
    <T> T reading(Supplier<T> work) {
        return transactions.in(connection -> work.get());
    }

    /** Components that were judged, and how far that was; a crash after this loses nothing, it only repeats. */
    void save(Lease lease, List<Recording> recordings, Collection<PartitionRow> partitions) {
        transactions.in(connection -> {
            lease.check();
            record(recordings, null);
            repository.save(partitions);
            return null;
        });
    }

    /** The same, and with it the end of the step; what says up to where everything is judged comes last. */
    void conclude(Lease lease, List<Recording> recordings, Collection<PartitionRow> partitions, Conclusion conclusion) {
        transactions.in(connection -> {
            lease.check();
            record(recordings, conclusion.through());
            seal(conclusion.sealed());
            repository.save(partitions);
            repository.save(conclusion.state());
            return null;
        });
    }

    /** Hours that went into evidence before they were judged, and how far that is. */
    void unjudged(Lease lease, List<Sealed> sealed, PartitionRow partition) {
        Map<String, DirtyHours> dirty = new HashMap<>();
        List<HourRow> hours = new ArrayList<>();
        for (Sealed one : sealed) {
            String component = one.component().id();
            long hour = one.hour();
            hours.add(new HourRow(component, hour, one.offset(), null));
            dirty.merge(component, new DirtyHours(hour, hour), DirtyHours::and);
            one.component().dirtIsStored();
        }
        transactions.in(connection -> {
            lease.check();
            Map<String, DirtyHours> before = repository.dirty();
            dirty.replaceAll((component, now) -> before.containsKey(component) ? now.and(before.get(component)) : now);
            repository.insertOrForgetExit(hours);
            repository.replaceDirty(dirty);
            keys(sealed);
            repository.save(List.of(partition));
            return null;
        });
    }

    private void record(List<Recording> recordings, ObservedThrough through) {
        List<NewEvent> events = new ArrayList<>();
        recordings.forEach(recording -> recording.events().forEach(event -> events.add(observed(event))));
        if (through != null) {
            events.add(new NewEvent(
                    Detection.DETECTION, Detection.DETECTION + "/" + month(through.through()), through, null));
        }
        append(events);
        exits(recordings);
    }

    private void append(List<NewEvent> events) {
        if (!events.isEmpty()) {
            long position = appender.append(events) - events.size();
            for (NewEvent event : events) {
                DomainEvent appended = event.event();
                recorded.apply(++position, appended);
            }
        }
    }

    private static NewEvent observed(TimelineEvent event) {
        String stream = Detection.OBSERVED + "/" + event.component() + "/" + month(event.from());
        return new NewEvent(Detection.OBSERVED, stream, event, null);
    }

    private static String month(Instant instant) {
        return Instants.format(instant).substring(0, MONTH_LENGTH);
    }

    private void exits(List<Recording> recordings) {
        List<HourRow> fresh = new ArrayList<>();
        List<HourRow> changed = new ArrayList<>();
        for (Recording recording : recordings) {
            String component = recording.judgement().component().id();
            recording
                    .judgement()
                    .exits()
                    .forEach((hour, exit) -> (exit.isNew() ? fresh : changed)
                            .add(new HourRow(component, hour, SealedHours.NO_EVIDENCE, exit.state())));
        }
        repository.insert(fresh);
        repository.updateExits(changed);
        repository.clean(recordings.stream()
                .map(recording -> recording.judgement().component())
                .filter(ComponentTrack::takeStoredDirt)
                .map(ComponentTrack::id)
                .toList());
    }

    private void seal(List<Sealed> sealed) {
        List<HourRow> fresh = new ArrayList<>();
        List<HourRow> changed = new ArrayList<>();
        for (Sealed one : sealed) {
            (one.exit() == null ? changed : fresh)
                    .add(new HourRow(one.component().id(), one.hour(), one.offset(), one.exit()));
        }
        repository.insert(fresh);
        repository.updateEvidence(changed);
        keys(sealed);
    }

    private void keys(List<Sealed> sealed) {
        sealed.stream()
                .map(Sealed::component)
                .distinct()
                .forEach(component -> repository.addKeys(component.id(), component.takeNewKeys()));
    }
}
