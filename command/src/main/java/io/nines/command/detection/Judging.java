package io.nines.command.detection;

import io.nines.command.detection.LeaseRepository.Lease;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Judges what is dirty, portion by portion: what came out of one is stored before the next one is judged, however much there is to
 * be judged again.
 */
final class Judging {
    /** What a component counts for, apart from its hours and changes: whoever else wants to append waits for a transaction's end. */
    private static final int COMPONENT = 100;

    private final Map<Integer, Partition> partitions;
    private final Tracks tracks;
    private final StoredHours hours;
    private final Recorder recorder;
    private final DetectionStore store;
    private final Lease lease;
    private final InstantSource clock;
    private final int most;
    private final List<Recording> waiting = new ArrayList<>();
    private int held;
    private int mostHeld;
    private final Pause latePause;

    /** Of a portion, {@code most} tells how much may be held at once: hours, changes, and a hundred for each component. */
    Judging(
            Map<Integer, Partition> partitions,
            Tracks tracks,
            StoredHours hours,
            Recorder recorder,
            DetectionStore store,
            Lease lease,
            InstantSource clock,
            Pause latePause,
            int most) {
        this.partitions = partitions;
        this.tracks = tracks;
        this.hours = hours;
        this.recorder = recorder;
        this.store = store;
        this.lease = lease;
        this.clock = clock;
        this.latePause = latePause;
        this.most = most;
    }

    /**
     * Judges, and stores all but the last portion.
     *
     * @param all also components that have but late results; else those wait a while
     * @return whether the record has to change
     */
    boolean judge(boolean all) {
        List<ComponentTrack> dirty = tracks.takeDirty(all || latePause.isOver(clock.instant()));
        if (dirty.stream().anyMatch(track -> !track.dirty().isUrgent())) {
            latePause.begin(clock.instant());
        }
        boolean changed = false;
        Iterator<ComponentTrack> next = dirty.iterator();
        while (next.hasNext()) {
            if (held >= most) {
                store.save(lease, take(), rows());
            }
            // In one transaction, because one for each question to the database would take longer than the questions.
            List<Recording> portion = store.reading(() -> recorder.record(portion(next)));
            changed |=
                    portion.stream().anyMatch(recording -> !recording.events().isEmpty());
            waiting.addAll(portion);
        }
        return changed;
    }

    private List<Judgement> portion(Iterator<ComponentTrack> dirty) {
        List<Judgement> judgements = new ArrayList<>();
        while (dirty.hasNext() && held < most) {
            ComponentTrack track = dirty.next();
            PartitionTime time = partitions.get(track.partition()).judged();
            Judgement judgement = Judge.judge(hours, track, tracks.voids(), time);
            if (judgement != null) {
                judgements.add(judgement);
                held += COMPONENT + judgement.size();
                mostHeld = Math.max(mostHeld, held);
            }
        }
        return judgements;
    }

    /** Whether something was judged and is not stored yet. */
    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** What was judged and is not stored yet; the caller stores it. */
    List<Recording> take() {
        List<Recording> taken = List.copyOf(waiting);
        waiting.clear();
        held = 0;
        return taken;
    }

    /** The most that was ever held at once, counted as {@code most} is. */
    int mostHeld() {
        return mostHeld;
    }

    private List<PartitionRow> rows() {
        return partitions.values().stream().map(Partition::row).toList();
    }
}
