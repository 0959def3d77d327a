package io.nines.command.detection;

import io.nines.command.publication.CommittedEvents;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.EventTypes;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that say how results are to be judged, as they are committed. */
@Singleton
final class JudgingEvents {
    private static final Set<String> TYPES = Stream.of(
                    ComponentRegistered.class, DetectionPolicyChanged.class, KeyResultsVoided.class)
            .map(type -> EventTypes.of(type).name())
            .collect(Collectors.toUnmodifiableSet());
    private static final int BATCH = 1000;
    /** Commands append fewer. */
    private static final int MOST_OF_A_COMMAND = 16;

    private final CommittedEvents committed;
    private final Queue<LogEntry> queue = new ConcurrentLinkedQueue<>();
    private volatile long seen;
    private boolean listening;

    JudgingEvents(CommittedEvents committed) {
        this.committed = committed;
    }

    /** All of them so far; from now on {@link #next} has those after {@code position}, and perhaps some of these again. */
    List<LogEntry> all(long position) {
        if (!listening) {
            seen = position;
            committed.subscribe(position, this::take);
            listening = true;
        }
        List<LogEntry> all = new ArrayList<>();
        List<LogEntry> batch;
        do {
            long after = all.isEmpty() ? 0 : all.get(all.size() - 1).position();
            batch = committed.read(after, BATCH, TYPES);
            all.addAll(batch);
        } while (batch.size() == BATCH);
        return all;
    }

    /** Whether among the events of the command that ended at a position is one by which the past is judged otherwise. */
    boolean judgeThePast(long position) {
        List<LogEntry> near =
                committed.read(Math.max(0, position - MOST_OF_A_COMMAND), MOST_OF_A_COMMAND, TYPES).stream()
                        .filter(entry -> entry.position() <= position && judgesThePast(entry))
                        .toList();
        return !near.isEmpty() && near.stream().map(LogEntry::aggregateId).anyMatch(aggregateAt(position)::equals);
    }

    /** A command is about one aggregate: what another one did shortly before is not waited for. */
    private String aggregateAt(long position) {
        return committed.read(position - 1, 1, Set.of()).get(0).aggregateId();
    }

    private static boolean judgesThePast(LogEntry entry) {
        return entry.event() instanceof KeyResultsVoided
                || (entry.event() instanceof DetectionPolicyChanged changed
                        && changed.effectiveFrom() != null
                        && changed.effectiveFrom().isBefore(entry.recordedAt()));
    }

    private void take(List<LogEntry> entries) {
        entries.stream().filter(entry -> TYPES.contains(entry.type())).forEach(queue::add);
        seen = entries.get(entries.size() - 1).position();
    }

    /** Up to this position {@link #next} has all that were committed. */
    long seen() {
        return seen;
    }

    /** The next one; null: there is none yet. */
    LogEntry next() {
        return queue.poll();
    }
}
