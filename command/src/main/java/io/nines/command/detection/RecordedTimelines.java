package io.nines.command.detection;

import io.nines.command.publication.BroughtUp;
import io.nines.contract.DomainEvent;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.StatusChange;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What this service's own events say of observed timelines, as tables: changed in the transaction that puts an event into the
 * store, whether detection appends it or the store is brought up from the log, and never otherwise.
 */
@Singleton
public final class RecordedTimelines implements BroughtUp {
    /** An event names at most so many outages; keeps their order within it. */
    private static final long OUTAGES_OF_AN_EVENT = 1 << 12;

    private final RecordedRepository recorded;
    private final DetectionRepository detection;

    RecordedTimelines(RecordedRepository recorded, DetectionRepository detection) {
        this.recorded = recorded;
        this.detection = detection;
    }

    @Override
    public void broughtUp(List<LogEntry> entries) {
        apply(entries);
        detection.fallBehind();
    }

    /** Takes in events that are being put into the store in the caller's transaction; others than detection's are passed over. */
    public void apply(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            if (entry.aggregateType().equals(Detection.OBSERVED)
                    || entry.aggregateType().equals(Detection.DETECTION)) {
                apply(entry.position(), entry.event());
            }
        }
    }

    /** Takes in the event at a position. */
    void apply(long position, DomainEvent event) {
        if (event instanceof TimelineEvent timeline) {
            replace(timeline);
            long order = position * OUTAGES_OF_AN_EVENT;
            for (ObservedOutage outage : timeline.outages()) {
                recorded.save(timeline.component(), outage, order++);
            }
        } else if (event instanceof ObservedThrough through) {
            recorded.save(through);
        } else {
            throw new IllegalStateException("detection has no such event: " + event);
        }
    }

    private void replace(TimelineEvent event) {
        String component = event.component();
        long from = event.from().toEpochMilli();
        StatusSteps.Builder steps = new StatusSteps.Builder(recorded.statusAt(component, from - 1));
        for (StatusChange change : event.changes()) {
            steps.add(change.at().toEpochMilli(), change.status());
        }
        if (event.to() == null) {
            recorded.replace(component, from, StatusSteps.OPEN, steps.build());
        } else {
            // What held at the end holds on: that may be a step now where there was none, or none where there was one.
            long to = event.to().toEpochMilli();
            steps.add(to, recorded.statusAt(component, to));
            recorded.replace(component, from, to + 1, steps.build());
        }
    }

    /** What is on record of a component around a span. */
    RecordedTimeline around(String component, StatusSteps.Period span) {
        List<RecordedOutage> outages = recorded.outages(component, span);
        long since = outages.stream().mapToLong(RecordedOutage::start).reduce(span.start(), Math::min);
        return new RecordedTimeline(
                recorded.steps(component, since), recorded.lastStepNotAfter(component, Long.MAX_VALUE), outages);
    }

    /** Whether a component ever had an outage of that id. */
    boolean isUsed(String component, String id) {
        return recorded.isUsed(component, id);
    }
}
