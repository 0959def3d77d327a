package io.nines.command.detection;

import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Proof;
import io.nines.contract.StatusChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts a {@link Difference} into words: one event, or several one after the other where one would be too large for the log. */
final class ObservedEvents {
    /** Statuses and outages in one event; an outage with its proofs takes some 600 bytes, the log takes 900,000. */
    private static final int MOST = 500;

    private final String component;
    private final Difference difference;
    private final Function<ProvingResult, Proof> proofs;

    private ObservedEvents(String component, Difference difference, Function<ProvingResult, Proof> proofs) {
        this.component = component;
        this.difference = difference;
        this.proofs = proofs;
    }

    /**
     * The events that bring the record up to what is implied.
     *
     * @param proofs makes a proof of a result, with partition and hash
     */
    static List<TimelineEvent> of(String component, Difference difference, Function<ProvingResult, Proof> proofs) {
        return new ObservedEvents(component, difference, proofs).events();
    }

    private List<TimelineEvent> events() {
        List<StatusChange> changes = changes();
        List<OutageNote> notes = new ArrayList<>(difference.outages());
        notes.sort(Comparator.comparingLong(note -> note.outage().start()));
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < changes.size(); i += MOST) {
            int end = Math.min(i + MOST, changes.size());
            long to = end == changes.size()
                    ? difference.to()
                    : changes.get(end).at().toEpochMilli();
            int mine = 0;
            while (mine < notes.size()
                    && (end == changes.size() || notes.get(mine).outage().start() < to)) {
                mine++;
            }
            part(events, changes.subList(i, end), to, notes.subList(0, mine));
            notes.subList(0, mine).clear();
        }
        return events;
    }

    private List<StatusChange> changes() {
        StatusSteps implied = difference.implied();
        List<StatusChange> changes = new ArrayList<>();
        changes.add(new StatusChange(instant(difference.from()), implied.statusAt(difference.from())));
        for (int i = 0; i < implied.size(); i++) {
            if (implied.at(i) > difference.from() && implied.at(i) < difference.to()) {
                changes.add(new StatusChange(instant(implied.at(i)), implied.status(i)));
            }
        }
        return changes;
    }

    private void part(List<TimelineEvent> events, List<StatusChange> changes, long to, List<OutageNote> notes) {
        for (int i = 0; i == 0 || i < notes.size(); i += MOST) {
            events.add(event(
                    List.copyOf(changes),
                    to,
                    notes.subList(i, Math.min(i + MOST, notes.size())).stream()
                            .map(this::outage)
                            .toList()));
        }
    }

    private TimelineEvent event(List<StatusChange> changes, long to, List<ObservedOutage> outages) {
        Instant from = changes.get(0).at();
        return difference.goesOn()
                ? new ObservedStatusChanged(component, from, changes, outages)
                : new ObservedTimelineRestated(component, from, end(to), changes, outages);
    }

    private ObservedOutage outage(OutageNote note) {
        ImpliedOutage outage = note.outage();
        return new ObservedOutage(
                note.id(),
                note.fate(),
                instant(outage.start()),
                end(outage.end()),
                proof(note.knownFirst(), outage.first()),
                proof(note.knownLast(), outage.last()),
                note.other());
    }

    private Proof proof(Proof known, ProvingResult result) {
        return known != null || result == null ? known : proofs.apply(result);
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private static Instant end(long millis) {
        return millis == StatusSteps.OPEN ? null : instant(millis);
    }
}
