package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Proof;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader of the events knows: each event replaces a span of the timeline, and says what became of outages. */
final class ReadRecord {
    private StatusSteps steps = StatusSteps.UNKNOWN;
    private final Map<String, RecordedOutage> outages = new LinkedHashMap<>();
    private final Set<String> ever = new HashSet<>();
    private long order;

    void apply(TimelineEvent event) {
        assertThat(event.changes()).isNotEmpty();
        assertThat(event.changes().get(0).at()).isEqualTo(event.from());
        if (event instanceof ObservedStatusChanged) {
            assertThat(event.from().toEpochMilli()).isGreaterThan(steps.lastStep());
        }
        StatusSteps.Builder replacement = new StatusSteps.Builder(Status.UNKNOWN);
        for (StatusChange change : event.changes()) {
            replacement.add(change.at().toEpochMilli(), change.status());
        }
        long to = event.to() == null ? StatusSteps.OPEN : event.to().toEpochMilli();
        steps = steps.replace(event.from().toEpochMilli(), to, replacement.build());
        event.outages().forEach(this::apply);
    }

    private void apply(ObservedOutage outage) {
        switch (outage.fate()) {
            case STANDS, SPLIT -> {
                long first = outages.containsKey(outage.id())
                        ? outages.get(outage.id()).order()
                        : order++;
                assertThat(outages.containsKey(outage.id()) || ever.add(outage.id()))
                        .isTrue();
                outages.put(
                        outage.id(),
                        new RecordedOutage(
                                outage.id(),
                                first,
                                outage.start().toEpochMilli(),
                                outage.end() == null
                                        ? StatusSteps.OPEN
                                        : outage.end().toEpochMilli(),
                                outage.first(),
                                outage.last()));
            }
            case MERGED, WITHDRAWN -> assertThat(outages.remove(outage.id())).isNotNull();
        }
        assertThat(outage.other() != null)
                .isEqualTo(outage.fate() == ObservedOutage.Fate.SPLIT || outage.fate() == ObservedOutage.Fate.MERGED);
    }

    StatusSteps steps() {
        return steps;
    }

    /** The outages that stand, without their ids. */
    List<ImpliedOutage> outages() {
        return outages.values().stream()
                .sorted(java.util.Comparator.comparingLong(RecordedOutage::start))
                .map(outage ->
                        new ImpliedOutage(outage.start(), outage.end(), result(outage.first()), result(outage.last())))
                .toList();
    }

    List<RecordedOutage> standing() {
        return new ArrayList<>(outages.values());
    }

    boolean used(String id) {
        return ever.contains(id);
    }

    private static ProvingResult result(Proof proof) {
        return proof == null ? null : ProvingResult.of(proof);
    }

    /** The record as far as a span is concerned, as the database gives it. */
    RecordedTimeline around(long from, long to) {
        List<RecordedOutage> touching = outages.values().stream()
                .filter(outage -> outage.start() <= to && outage.end() >= from)
                .toList();
        long since = touching.stream().mapToLong(RecordedOutage::start).reduce(from, Math::min);
        StatusSteps.Builder part = new StatusSteps.Builder(Status.UNKNOWN);
        for (int i = 0; i < steps.size(); i++) {
            if (i + 1 == steps.size() || steps.at(i + 1) > since) {
                part.add(steps.at(i), steps.status(i));
            }
        }
        return new RecordedTimeline(part.build(), steps.lastStep(), touching);
    }
}
