package io.nines.command.detection;

import io.nines.contract.ObservedEvent.ObservedThrough;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** When {@code observed-through} is to be recorded, and what it says. */
final class Through {
    /** Ticks come a little early or late; waiting for the next one would be too late. */
    private static final Duration TICK_JITTER = Duration.ofSeconds(1);

    private final Collection<Partition> partitions;
    private final Duration within;
    private Instant recorded;
    private final Pause pause;

    /**
     * As of the last one on record.
     *
     * @param recorded up to where that was; null: there was none
     * @param within so often it is recorded at least, by ticks
     * @param pause so far apart at least, however much is read and whoever waits
     */
    Through(Collection<Partition> partitions, Instant recorded, Duration within, Pause pause) {
        this.partitions = partitions;
        this.recorded = recorded;
        this.within = within;
        this.pause = pause;
    }

    /** The earliest of all partitions' last ticks; null: there is one without. */
    private Instant reached() {
        long tick = partitions.stream().mapToLong(Partition::lastTick).min().orElse(Long.MIN_VALUE);
        return tick == Long.MIN_VALUE ? null : Instant.ofEpochMilli(tick);
    }

    /** Whether so much time has passed, by ticks, that it should be. */
    boolean isDue() {
        Instant reached = reached();
        return reached != null
                && (recorded == null || !reached.plus(TICK_JITTER).isBefore(recorded.plus(within)));
    }

    /** Whether somebody waits for it, and there is something to tell: else reading would make the log grow. */
    boolean isDemanded() {
        return reached() != null
                && partitions.stream().anyMatch(Partition::isDemanded)
                && partitions.stream().anyMatch(Partition::hasNews);
    }

    /** Whether it is not too soon after the last one. */
    boolean mayBe(Instant now) {
        return reached() != null && pause.isOver(now);
    }

    /** What is to be recorded. */
    ObservedThrough next() {
        Instant reached = reached();
        Instant through = recorded == null || reached.isAfter(recorded) ? reached : recorded;
        long last = partitions.stream().mapToLong(Partition::lastResultAt).max().orElse(Long.MIN_VALUE);
        Set<String> places = new HashSet<>();
        long hourBefore = through.toEpochMilli() - Partition.PLACES_MILLIS;
        partitions.forEach(partition -> partition.addPlacesSince(hourBefore, places));
        return new ObservedThrough(
                through,
                last == Long.MIN_VALUE ? null : Instant.ofEpochMilli(last),
                places.size(),
                partitions.stream().map(Partition::toBeRecorded).toList());
    }

    /** That is on record now. */
    void recorded(ObservedThrough event, Instant now) {
        recorded = event.through();
        pause.begin(now);
        for (Partition partition : partitions) {
            event.partitions().stream()
                    .filter(read -> read.partition() == partition.number())
                    .forEach(partition::recorded);
        }
    }
}
