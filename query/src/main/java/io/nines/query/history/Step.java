package io.nines.query.history;

import io.nines.contract.DomainEvent;
import io.nines.contract.TextRefs;
import io.nines.log.LogEntry;
import io.nines.log.LoggedEvent;
import io.nines.reports.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * An event in the life of an aggregate.
 *
 * @param aggregate such as {@code incident/4f7ax20bq1zz}
 * @param position where it is on the log
 * @param revision how many events the aggregate has, this one included
 * @param recordedAt when it was recorded
 * @param author id of the access key that asked for it; null: Nines itself
 * @param type its name on the wire
 * @param event what happened
 */
public record Step(
        String aggregate,
        long position,
        long revision,
        Instant recordedAt,
        String author,
        String type,
        DomainEvent event) {

    /** The step that an event on the log is. */
    public static Step of(LoggedEvent logged) {
        LogEntry entry = logged.entry();
        return new Step(
                entry.aggregateId(),
                entry.position(),
                entry.sequence() + 1,
                entry.recordedAt(),
                entry.author(),
                entry.type(),
                logged.event());
    }

    /** The same for reports. */
    public Recorded recorded() {
        return new Recorded(position, recordedAt, author, event);
    }

    /** The instant that the event gives, or, where it gives none, the one at which it was recorded. */
    public Instant at(Instant givenOrNull) {
        return givenOrNull == null ? recordedAt : givenOrNull;
    }

    /** The ids of the erasable texts that the steps of several aggregates name. */
    public static List<String> textsOf(List<List<Step>> stories) {
        return texts(stories.stream().flatMap(List::stream).toList());
    }

    /** The ids of the erasable texts that the steps name. */
    public static List<String> texts(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> TextRefs.of(step.event()).stream())
                .distinct()
                .toList();
    }
}
