package io.nines.command.detection;

import io.nines.command.detection.DetectionRepository.DirtyHours;
import io.nines.command.detection.SealedHours.SealedHour;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.contract.Source;
import io.nines.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** All components that detection watches, and how their results are to be judged. */
final class Tracks {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final DetectionRepository repository;
    private final ToIntFunction<String> partitions;
    private final ComponentTable byId = new ComponentTable();
    private final Map<Integer, List<ComponentTrack>> byPartition = new TreeMap<>();
    private final Sources sources = new Sources();
    private final Map<String, Policies> policies = new HashMap<>();
    /** Most components have the same one as many others, and for ever. */
    private final Map<DetectionPolicy, Policies> fromTheStart = new HashMap<>();

    private final Set<ComponentTrack> dirty = new LinkedHashSet<>();
    private Voids voids = Voids.NONE;

    /** None yet; {@code partitions} tells the partition of a component. */
    Tracks(DetectionRepository repository, ToIntFunction<String> partitions) {
        this.repository = repository;
        this.partitions = partitions;
    }

    /** Takes up, as stored, what is known of every component that somebody registered or that has past hours to be judged. */
    void load() {
        Map<String, DirtyHours> unjudged = repository.dirty();
        Set<String> ids = new TreeSet<>(policies.keySet());
        ids.addAll(unjudged.keySet());
        load(ids);
        repository.keys().forEach((id, keys) -> of(id).stored(keys));
        unjudged.forEach((id, hours) -> {
            of(id).dirtIsStored();
            judgeAgain(of(id), hours.first(), hours.last());
        });
    }

    private void load(Collection<String> ids) {
        Map<String, SealedHour> last = repository.before(ids, Long.MAX_VALUE);
        for (String id : ids) {
            SealedHour stored = last.get(id);
            DetectorState base = stored == null
                    ? DetectorState.EMPTY
                    : stored.exit() == null ? null : DetectorState.decode(stored.exit());
            int partition = partitions.applyAsInt(id);
            ComponentTrack track = new ComponentTrack(id, partition, policies.getOrDefault(id, Policies.NONE), base);
            byId.add(track);
            byPartition.computeIfAbsent(partition, none -> new ArrayList<>()).add(track);
        }
    }

    private ComponentTrack of(String id) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        ComponentTrack known = byId.get(utf8);
        if (known == null) {
            load(List.of(id));
            known = byId.get(utf8);
        }
        return known;
    }

    /** The component with that id in UTF-8. */
    ComponentTrack of(byte[] id) {
        ComponentTrack known = byId.get(id);
        return known == null ? of(new String(id, StandardCharsets.UTF_8)) : known;
    }

    /** All of a partition. */
    List<ComponentTrack> of(Partition partition) {
        return byPartition.getOrDefault(partition.number(), List.of());
    }

    Voids voids() {
        return voids;
    }

    /**
     * Takes in a result, which most likely is of that component. The id is not looked at then: fetching it from memory, only to
     * compare it with itself, took a tenth of detection's time where there are many components.
     */
    @SuppressWarnings("ReferenceEquality")
    void take(ComponentTrack likely, Observation result, String key, long offset, PartitionTime time) {
        ComponentTrack track = likely.id() == result.component() ? likely : of(result.component());
        Source source = sources.of(result.location(), result.probe(), key);
        track.take(result.at(), source, result.outcome(), result.latencyMicros(), offset, time, voids);
        noteIfDirty(track);
    }

    /** Time went on in a partition: whoever fell silent by that is to be judged. */
    void tick(Partition partition) {
        long before = partition.judged().tick();
        if (partition.lastTick() == before) {
            return;
        }
        for (ComponentTrack track : of(partition)) {
            track.tick(before, partition.policiesHeededUpTo(), partition.lastTick());
            noteIfDirty(track);
        }
        partition.judgedUpToLastTick();
    }

    /**
     * Takes an event that says how to judge.
     *
     * @param again whether what was judged before may have been judged otherwise
     */
    void heed(LogEntry entry, boolean again) {
        if (entry.event() instanceof ComponentRegistered registered) {
            say(registered.component(), fromTheStart(registered.detection()), 0, again);
        } else if (entry.event() instanceof DetectionPolicyChanged changed) {
            Instant from = changed.effectiveFrom() == null ? entry.recordedAt() : changed.effectiveFrom();
            Policies before = policies.getOrDefault(changed.component(), Policies.NONE);
            say(changed.component(), before.with(millis(from), changed.detection()), millis(from), again);
        } else if (entry.event() instanceof KeyResultsVoided voided) {
            forget(voided, again);
        }
    }

    /** What is judged may have been judged before the last of these events were heeded. */
    void judgeAgainBecauseOf(List<LogEntry> events, long heeded) {
        events.stream().filter(entry -> entry.position() > heeded).forEach(entry -> heed(entry, true));
    }

    private Policies fromTheStart(DetectionPolicy policy) {
        return fromTheStart.computeIfAbsent(policy, first -> Policies.NONE.with(0, first));
    }

    private void say(String id, Policies said, long from, boolean again) {
        policies.put(id, said);
        if (again) {
            ComponentTrack track = of(id);
            track.policies(said, from);
            noteIfDirty(track);
        }
    }

    private void forget(KeyResultsVoided voided, boolean again) {
        long from = millis(voided.from());
        long to = millis(voided.to());
        voids = voids.with(voided.key(), from, to);
        if (again) {
            byPartition.values().stream()
                    .flatMap(List::stream)
                    .filter(track -> track.hasKey(voided.key()))
                    .forEach(track -> judgeAgain(track, EvidenceHour.hourOf(from), EvidenceHour.hourOf(to)));
        }
    }

    private void judgeAgain(ComponentTrack track, long firstHour, long lastHour) {
        track.judgeAgain(firstHour, lastHour);
        noteIfDirty(track);
    }

    /** Results of a component from an hour on are in evidence now, and nothing is known of what they imply. */
    void judgeAllAgain(ComponentTrack track, long firstHour) {
        track.judgeAllAgain(firstHour);
        noteIfDirty(track);
    }

    private void noteIfDirty(ComponentTrack track) {
        if (track.dirty() != null) {
            dirty.add(track);
        }
    }

    /** Those that are to be judged; of those that only have late results none, unless {@code late}. */
    List<ComponentTrack> takeDirty(boolean late) {
        List<ComponentTrack> taken =
                dirty.stream().filter(track -> late || track.dirty().isUrgent()).toList();
        taken.forEach(dirty::remove);
        return taken;
    }

    /** Results lie between 1970 and 9999; what is said of other times says nothing. */
    private static long millis(Instant instant) {
        return instant.isBefore(Instant.EPOCH)
                ? 0
                : instant.isAfter(LATEST) ? LATEST.toEpochMilli() : instant.toEpochMilli();
    }
}
