package io.nines.command.detection;

import io.nines.command.detection.DetectionRepository.State;
import io.nines.command.detection.DetectionStore.Conclusion;
import io.nines.command.detection.EvidenceSealer.Sealed;
import io.nines.command.detection.LeaseRepository.Lease;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.log.LogEntry;
import io.nines.log.LogUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detection from one opening to the next: steps, each of which reads what there is, judges what it changes, and stores the
 * difference. All in memory here is made from what is stored and from {@code nines.checks}; whenever it is not certain any more
 * that both agree, this is thrown away, and another one opened.
 */
final class DetectionRun {
    private static final Logger LOG = LoggerFactory.getLogger(DetectionRun.class);

    private static final long SECOND = 1000;
    /** A poll with so many records is followed by another one before anything is judged. */
    private static final int FULL_POLL = 1_000;
    /** But not for ever. */
    private static final int FULL_STEP = 100_000;
    /** A result takes about as much memory as a tenth of what is concluded. */
    private static final int PORTION = 10;

    private final Map<Integer, Partition> partitions;
    private final Tracks tracks;
    private final Through through;
    private final JudgingEvents events;
    private final ReadAhead reader;
    private final CheckReading reading;
    private final StoredHours hours;
    private final Judging judging;
    private final EvidenceSealer sealer;
    private final DetectionStore store;
    private final Lease lease;
    private final Judged judged;
    private final InstantSource clock;
    private final long sealingMillis;
    private final int manyResults;
    private long heeded;
    private long eventsPosition;
    private long told;
    private boolean behind;
    private boolean away;
    private int recordsRead;
    private Duration rest = Duration.ZERO;
    private long resultsAtSealing;
    private long mostHeld;

    DetectionRun(Opened opened) {
        this.partitions = new TreeMap<>(opened.partitions());
        this.tracks = opened.tracks();
        this.through = opened.through();
        this.events = opened.judging();
        this.reader = opened.reader();
        this.reading = new CheckReading(partitions, tracks);
        this.hours = opened.hours();
        this.sealer = opened.sealer();
        this.store = opened.store();
        this.lease = opened.lease();
        this.judged = opened.judged();
        this.clock = opened.clock();
        this.sealingMillis = opened.settings().throughWithinSeconds() * SECOND;
        this.manyResults = opened.settings().resultsInMemory();
        this.judging = new Judging(
                partitions,
                tracks,
                hours,
                opened.recorder(),
                store,
                lease,
                clock,
                opened.settings().pause(),
                manyResults / PORTION);
        this.heeded = opened.heeded();
        this.eventsPosition = opened.state().eventsPosition();
        this.behind = opened.state().behind();
    }

    /** What a run is made of. */
    record Opened(
            Map<Integer, Partition> partitions,
            Tracks tracks,
            Through through,
            JudgingEvents judging,
            ReadAhead reader,
            StoredHours hours,
            Recorder recorder,
            EvidenceSealer sealer,
            DetectionStore store,
            Lease lease,
            Judged judged,
            InstantSource clock,
            DetectionSettings settings,
            long heeded,
            State state) {}

    /** Reads on, judges, stores; returns why it does not, null: it does. */
    String step() {
        rest = Duration.ZERO;
        heed();
        if (!read()) {
            return "it waits for the log";
        }
        if (!isReady()) {
            if (isCrowded()) {
                partitions.values().forEach(this::sealUnjudged);
            }
            return "it reads what it lost, and judges nothing before that";
        }
        if (through.isDemanded() && through.mayBe(clock.instant())) {
            readUpTo(reader.endOffsets());
        }
        heed(); // what was read is judged by every policy that was recorded before it is told to be judged
        partitions.values().forEach(tracks::tick);
        conclude();
        tell();
        Duration late = Duration.ofMillis(clock.millis() - Math.max(0, reading.lastStoredAt()));
        rest = Courtesy.rest(recordsRead, late, through.isDemanded());
        return null;
    }

    /** How long there should be nothing after the last step. */
    Duration rest() {
        return rest;
    }

    private void heed() {
        long seen = events.seen();
        for (LogEntry entry = events.next(); entry != null; entry = events.next()) {
            if (entry.position() > heeded) {
                tracks.heed(entry, true);
                heeded = entry.position();
            }
        }
        eventsPosition = Math.max(eventsPosition, Math.max(seen, heeded));
    }

    /** Whether the log was there. */
    private boolean read() {
        try {
            int records = 0;
            int polled;
            do {
                polled = reader.poll(reading);
                records += polled;
            } while (polled >= FULL_POLL && records < FULL_STEP && !isCrowded());
            away = false;
            recordsRead = records;
            mostHeld = Math.max(mostHeld, held());
            return true;
        } catch (LogUnavailableException e) {
            if (!away) {
                LOG.warn("detection waits for the log: {}", e.getMessage());
            }
            away = true;
            return false;
        }
    }

    /** As far as the log goes now, or for now: whoever waits goes on waiting, others need not. */
    private void readUpTo(Map<Integer, Long> ends) {
        int records = 0;
        while (records < FULL_STEP
                && !isCrowded()
                && partitions.values().stream()
                        .anyMatch(partition -> partition.next() < ends.get(partition.number()))) {
            records += reader.poll(reading);
        }
    }

    /** Whether everything was read that was read when something was recorded last: with less it would be judged otherwise. */
    boolean isReady() {
        return partitions.values().stream().allMatch(Partition::isReady);
    }

    private void conclude() {
        boolean recordThrough = (through.isDue() || through.isDemanded()) && through.mayBe(clock.instant());
        boolean sealingDue = partitions.values().stream().anyMatch(this::isSealingDue);
        boolean all = recordThrough || sealingDue;
        boolean changed = judging.judge(all);
        if (!all && changed && through.mayBe(clock.instant())) {
            judging.judge(true);
            recordThrough = true;
        }
        if (judging.isWaiting() || recordThrough || sealingDue || behind) {
            store(toBeSealed(recordThrough), recordThrough);
        }
    }

    private boolean isSealingDue(Partition partition) {
        return partition.isSealingDue(isCrowded() ? 0 : sealingMillis);
    }

    /** Whoever reads that everything is judged may rely on it that what is past is in evidence. */
    private List<Partition> toBeSealed(boolean recordThrough) {
        return partitions.values().stream()
                .filter(partition -> isSealingDue(partition) || (recordThrough && partition.hasPast()))
                .toList();
    }

    /** Whoever had results judged otherwise may wait for it. */
    private void tell() {
        if (told < eventsPosition) {
            judged.reached(eventsPosition, store.head());
            told = eventsPosition;
        }
    }

    private boolean isCrowded() {
        return held() > manyResults;
    }

    /** How many results were taken in since past ones last went into evidence. */
    private long held() {
        return reading.results() - resultsAtSealing;
    }

    /** The most that ever were. */
    long mostHeld() {
        return mostHeld;
    }

    /** The most that judging ever held at once. */
    int mostJudged() {
        return judging.mostHeld();
    }

    private void store(List<Partition> sealing, boolean recordThrough) {
        List<Sealed> sealed = new ArrayList<>();
        sealing.forEach(partition -> sealed.addAll(seal(partition)));
        ObservedThrough event = recordThrough ? through.next() : null;
        State state = new State(eventsPosition, false);
        store.conclude(lease, judging.take(), rows(), new Conclusion(sealed, state, event));
        behind = false;
        if (event != null) {
            through.recorded(event, clock.instant());
        }
    }

    private List<PartitionRow> rows() {
        return partitions.values().stream().map(Partition::row).toList();
    }

    /** Puts a partition's past hours into evidence. From here on memory is ahead of the database, until that is stored. */
    private List<Sealed> seal(Partition partition) {
        PartitionTime time = partition.judged();
        long liveFrom = partition.liveFromNow();
        stillMine();
        Stream<Sealing> sealings =
                withPast(partition, liveFrom).map(track -> Sealing.of(track, tracks.voids(), time, liveFrom));
        List<Sealed> sealed = sealer.write(partition, sealings.iterator());
        sealed(partition);
        return sealed;
    }

    /** Too much was read to wait for the rest: past hours go into evidence as they are, to be judged from there. */
    private void sealUnjudged(Partition partition) {
        long liveFrom = partition.liveFromNow();
        stillMine();
        List<Sealing> sealings = store.reading(() -> withPast(partition, liveFrom)
                .map(track -> Sealing.unjudged(track, hours, liveFrom))
                .toList());
        sealings.forEach(sealing -> tracks.judgeAllAgain(sealing.component(), sealing.firstHour()));
        List<Sealed> sealed = sealer.write(partition, sealings.iterator());
        sealed(partition);
        store.unjudged(lease, sealed, partition.row());
    }

    /** What is written to evidence cannot be rolled back. */
    private void stillMine() {
        store.reading(() -> {
            lease.check();
            return null;
        });
    }

    private Stream<ComponentTrack> withPast(Partition partition, long liveFrom) {
        return tracks.of(partition).stream().filter(track -> track.hasPast(liveFrom));
    }

    private void sealed(Partition partition) {
        long resume = partition.next();
        for (ComponentTrack track : tracks.of(partition)) {
            resume = Math.min(resume, track.firstOffset());
        }
        partition.sealed(resume);
        resultsAtSealing = reading.results();
    }
}
