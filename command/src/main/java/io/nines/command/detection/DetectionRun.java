package io.nines.command.detection;

import io.nines.command.detection.DetectionRepository.State;
import io.nines.command.detection.DetectionStore.Conclusion;
import io.nines.command.detection.EvidenceSealer.Sealed;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.log.ChecksReader;
import io.nines.log.LogEntry;
import io.nines.log.LogUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detection from one opening to the next: steps, each of which reads what there is, judges what it changes, and stores the
 * difference. All in memory here is made from what is stored and from {@code nines.checks}; whenever it is not certain any more
 * that both agree, this is thrown away, and another one opened.
 */
final class DetectionRun {
    private static final Logger LOG = LoggerFactory.getLogger(DetectionRun.class);

    private static final Duration POLL = Duration.ofMillis(100);
    /** A poll with so many records is followed by another one before anything is judged. */
    private static final int FULL_POLL = 1_000;
    /** But not for ever. */
    private static final int FULL_STEP = 100_000;
    /** Late results are collected for so long: each makes hours long past be judged again. */
    private static final Duration LATE_PAUSE = Duration.ofSeconds(1);
    /** With so many results in memory, past hours go into evidence at once. */
    private static final long MANY_RESULTS = 1_000_000;
    /** So many components are stored in one transaction: whoever else wants to append waits meanwhile. */
    private static final int CHUNK = 1_000;

    private final Map<Integer, Partition> partitions;
    private final Tracks tracks;
    private final Through through;
    private final JudgingEvents judging;
    private final ChecksReader reader;
    private final CheckReading reading;
    private final StoredHours hours;
    private final Recorder recorder;
    private final EvidenceSealer sealer;
    private final DetectionStore store;
    private final InstantSource clock;
    private final long sealingMillis;
    private long heeded;
    private long eventsPosition;
    private boolean behind;
    private boolean away;
    private Instant lateJudgedAt = Instant.MIN;
    private long resultsAtSealing;

    DetectionRun(Opened opened) {
        this.partitions = new TreeMap<>(opened.partitions());
        this.tracks = opened.tracks();
        this.through = opened.through();
        this.judging = opened.judging();
        this.reader = opened.reader();
        this.reading = new CheckReading(partitions, tracks);
        this.hours = opened.hours();
        this.recorder = opened.recorder();
        this.sealer = opened.sealer();
        this.store = opened.store();
        this.clock = opened.clock();
        this.sealingMillis = opened.sealingMillis();
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
            ChecksReader reader,
            StoredHours hours,
            Recorder recorder,
            EvidenceSealer sealer,
            DetectionStore store,
            InstantSource clock,
            long sealingMillis,
            long heeded,
            State state) {}

    /** Reads on, judges, stores. */
    void step() {
        heed();
        if (!read() || !isReady()) {
            return;
        }
        if (through.isDemanded() && through.mayBe(clock.instant())) {
            readUpTo(reader.endOffsets());
        }
        partitions.values().forEach(tracks::tick);
        conclude();
    }

    private void heed() {
        long seen = judging.seen();
        for (LogEntry entry = judging.next(); entry != null; entry = judging.next()) {
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
                polled = reader.poll(POLL, reading);
                records += polled;
            } while (polled >= FULL_POLL && records < FULL_STEP);
            away = false;
            return true;
        } catch (LogUnavailableException e) {
            if (!away) {
                LOG.warn("detection waits for the log: {}", e.getMessage());
            }
            away = true;
            return false;
        }
    }

    private void readUpTo(Map<Integer, Long> ends) {
        while (partitions.values().stream().anyMatch(partition -> partition.next() < ends.get(partition.number()))) {
            reader.poll(POLL, reading);
        }
    }

    private boolean isReady() {
        return partitions.values().stream().allMatch(Partition::isReady);
    }

    private void conclude() {
        boolean recordThrough = through.isDue() || (through.isDemanded() && through.mayBe(clock.instant()));
        List<Partition> sealing = partitions.values().stream()
                .filter(partition -> partition.isSealingDue(isCrowded() ? 0 : sealingMillis))
                .toList();
        boolean all = recordThrough || !sealing.isEmpty();
        List<Recording> recordings = judge(all);
        if (!all
                && through.mayBe(clock.instant())
                && recordings.stream().anyMatch(r -> !r.events().isEmpty())) {
            recordings.addAll(judge(true));
            recordThrough = true;
        }
        if (!recordings.isEmpty() || recordThrough || !sealing.isEmpty() || behind) {
            store(recordings, sealing, recordThrough);
        }
    }

    private boolean isCrowded() {
        return reading.results() - resultsAtSealing > MANY_RESULTS;
    }

    /** In one transaction, because one for each question to the database would take longer than the questions. */
    private List<Recording> judge(boolean all) {
        boolean late = all || !clock.instant().isBefore(lateJudgedAt.plus(LATE_PAUSE));
        List<ComponentTrack> dirty = tracks.takeDirty(late);
        if (dirty.isEmpty()) {
            return new ArrayList<>();
        }
        if (dirty.stream().anyMatch(track -> !track.dirty().isUrgent())) {
            lateJudgedAt = clock.instant();
        }
        return store.reading(() -> new ArrayList<>(recorder.record(judgements(dirty))));
    }

    private List<Judgement> judgements(List<ComponentTrack> dirty) {
        List<Judgement> judgements = new ArrayList<>();
        for (ComponentTrack track : dirty) {
            PartitionTime time = partitions.get(track.partition()).judged();
            Judgement judgement = Judge.judge(hours, track, tracks.voids(), time);
            if (judgement != null) {
                judgements.add(judgement);
            }
        }
        return judgements;
    }

    private void store(List<Recording> recordings, List<Partition> sealing, boolean recordThrough) {
        int from = 0;
        while (recordings.size() - from > CHUNK) {
            store.save(recordings.subList(from, from + CHUNK), rows());
            from += CHUNK;
        }
        List<Sealed> sealed = new ArrayList<>();
        sealing.forEach(partition -> sealed.addAll(seal(partition)));
        ObservedThrough event = recordThrough ? through.next() : null;
        State state = new State(eventsPosition, false);
        store.conclude(recordings.subList(from, recordings.size()), rows(), new Conclusion(sealed, state, event));
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
        long liveFrom = PartitionTime.liveFromAt(time.liveFrom(), partition.lastTick());
        List<Sealing> sealings = new ArrayList<>();
        for (ComponentTrack track : tracks.all()) {
            if (track.partition() == partition.number()
                    && !track.open().headMap(liveFrom, false).isEmpty()) {
                sealings.add(Sealing.of(track, tracks.voids(), time, liveFrom));
            }
        }
        List<Sealed> sealed = sealer.write(partition, sealings);
        sealings.forEach(Sealing::done);
        long resume = partition.next();
        for (ComponentTrack track : tracks.all()) {
            if (track.partition() == partition.number()) {
                resume = Math.min(resume, track.firstOffset());
            }
        }
        partition.sealed(resume);
        resultsAtSealing = reading.results();
        return sealed;
    }
}
