package io.nines.query;

import io.nines.contract.DomainEvent;
import io.nines.contract.Ids;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Any story of a component that could be: its timeline goes on, or is restated, and outages come, change and go. */
final class RandomStory {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long STEP = 60_000;
    private static final int STEPS = 60;

    private final String component;
    private final Random random;
    private Timeline told = Timeline.always(TimelineStatus.UNKNOWN);
    private long last = START;
    private long through = START;
    private int outages;

    RandomStory(String component, long seed) {
        this.component = component;
        this.random = new Random(seed);
    }

    /** What the events so far say. */
    Timeline told() {
        return told;
    }

    long through() {
        return through;
    }

    /** A window that cuts through the story. */
    Interval window() {
        long from = START + random.nextInt(STEPS) * STEP - STEP / 2;
        return new Interval(from, from + 1 + random.nextInt(STEPS) * STEP);
    }

    DomainEvent next() {
        int kind = random.nextInt(4);
        if (kind == 0) {
            through += random.nextInt(10) * STEP;
            return new ObservedThrough(Instant.ofEpochMilli(through), null, 1, List.of());
        }
        return kind == 1 ? goesOn() : restated();
    }

    private DomainEvent goesOn() {
        long from = last + STEP;
        List<StatusChange> changes = changes(new Interval(from, from + 5 * STEP));
        replace(Interval.from(from), changes);
        return new ObservedStatusChanged(component, Instant.ofEpochMilli(from), changes, outageChanges());
    }

    private DomainEvent restated() {
        long from = START + random.nextInt(STEPS) * STEP;
        boolean open = random.nextInt(4) == 0;
        long to = from + (1 + random.nextInt(10)) * STEP;
        List<StatusChange> changes = changes(new Interval(from, to));
        replace(open ? Interval.from(from) : new Interval(from, to), changes);
        return new ObservedTimelineRestated(
                component,
                Instant.ofEpochMilli(from),
                open ? null : Instant.ofEpochMilli(to),
                changes,
                outageChanges());
    }

    private List<StatusChange> changes(Interval within) {
        TreeSet<Long> instants = new TreeSet<>(List.of(within.start()));
        for (int i = random.nextInt(4); i > 0; i--) {
            instants.add(within.start() + random.nextInt((int) (within.millis() / STEP)) * STEP);
        }
        List<StatusChange> changes = new ArrayList<>();
        instants.forEach(at -> changes.add(new StatusChange(Instant.ofEpochMilli(at), any(Status.values()))));
        return changes;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private void replace(Interval span, List<StatusChange> changes) {
        Timeline.Builder now = Timeline.startingWith(TimelineStatus.UNKNOWN);
        changes.forEach(change -> now.then(
                change.at().toEpochMilli(),
                TimelineStatus.valueOf(change.status().name())));
        told = told.replace(span, now.build());
        last = Math.max(last, changes.get(changes.size() - 1).at().toEpochMilli());
    }

    private List<ObservedOutage> outageChanges() {
        int which = random.nextInt(outages + 2);
        outages = Math.max(outages, which);
        if (which == 0) {
            return List.of();
        }
        Fate fate = any(Fate.values());
        long start = START + random.nextInt(STEPS) * STEP;
        Instant end = random.nextBoolean() ? null : Instant.ofEpochMilli(start + STEP);
        String id = Ids.derived(component + " outage " + which);
        return List.of(new ObservedOutage(id, fate, Instant.ofEpochMilli(start), end, null, null, null));
    }
}
