package io.nines.command.detection;

import io.nines.command.detection.LocationState.Step;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What detection holds of one component in memory: the results not yet in evidence, the state before them, and the state after
 * them. A result that goes on at the end of its location's timeline and changes nothing is done with here, at once; whatever else
 * happens makes hours dirty, to be judged at the end of the step.
 */
final class ComponentTrack {
    private static final LocationState[] NO_LOCATIONS = {};

    private final String id;
    private final byte[] utf8;
    private final int partition;
    private final TreeMap<Long, OpenHour> open = new TreeMap<>();
    /** Where the last result belonged; null: it may be gone. The next one nearly always belongs there, too. */
    private OpenHour lastHour;

    private Source lastSource;
    private Policies policies;
    private DetectorState base;
    private LocationState[] tip;
    private Dirty dirty;
    private String[] keys = new String[0];
    private int storedKeys;
    private boolean dirtIsStored;

    /** A component of which {@code base} is known before its live hours; null: it has to be worked out first. */
    ComponentTrack(String id, int partition, Policies policies, DetectorState base) {
        this.id = id;
        this.utf8 = id.getBytes(StandardCharsets.UTF_8);
        this.partition = partition;
        this.policies = policies;
        this.base = base;
        this.tip = base == null ? NO_LOCATIONS : copies(base);
    }

    String id() {
        return id;
    }

    /** The id in UTF-8; not to be changed. */
    byte[] utf8() {
        return utf8;
    }

    int partition() {
        return partition;
    }

    Policies policies() {
        return policies;
    }

    /** The state before all live hours. */
    DetectorState base() {
        return base;
    }

    /** Hours with results that are not in evidence. */
    NavigableMap<Long, OpenHour> open() {
        return Collections.unmodifiableNavigableMap(open);
    }

    /** Whether there are such before hour {@code liveFrom}. */
    boolean hasPast(long liveFrom) {
        return !open.isEmpty() && open.firstKey() < liveFrom;
    }

    private OpenHour open(long hour) {
        if (lastHour == null || lastHour.hour() != hour) {
            int room = lastHour == null ? 0 : lastHour.room();
            lastHour = open.computeIfAbsent(hour, h -> new OpenHour(id, h, room));
        }
        return lastHour;
    }

    /** There is nothing in that hour but what is in evidence. */
    void close(long hour) {
        open.remove(hour);
        lastHour = null;
    }

    /** Hours before {@code liveFrom} go into evidence. */
    void closeBefore(long liveFrom) {
        open.headMap(liveFrom, false).clear();
        lastHour = null;
    }

    /** Null: there is nothing to be judged. */
    Dirty dirty() {
        return dirty;
    }

    private Dirty soil() {
        dirty = dirty == null ? new Dirty() : dirty;
        return dirty;
    }

    /** Takes a result in. */
    void take(
            long at, Source source, Outcome outcome, long latencyMicros, long offset, PartitionTime time, Voids voids) {
        long hour = EvidenceHour.hourOf(at);
        OpenHour openHour = open(hour);
        if (!source.equals(lastSource)) {
            lastSource = source;
            remember(source.key());
        }
        boolean live = hour >= time.liveFrom() && base != null;
        LocationState state = live ? find(source.location()) : null;
        if (live && (state == null || at > state.lastAt())) {
            openHour.addAccounted(at, source, outcome, latencyMicros, offset);
            if (!policies.isEmpty() && !voids.cover(source.key(), at)) {
                goOn(state, at, source.location(), outcome, latencyMicros, time.tick());
            }
        } else if (live && changesNothing(state, at, outcome, latencyMicros)) {
            openHour.addAccounted(at, source, outcome, latencyMicros, offset);
        } else {
            openHour.addLate(at, source, outcome, latencyMicros, offset);
            soil().suspect(hour, source.location(), hour >= time.liveFrom());
        }
    }

    /** Where probes post at the same time results come a little out of order, and nearly all say that everything goes on. */
    private boolean changesNothing(LocationState state, long at, Outcome outcome, long latencyMicros) {
        return !policies.isEmpty()
                && state.isOneOfMany(at, Policies.judged(policies.at(at), outcome, latencyMicros), policies);
    }

    /** Null: there was no result from there. */
    private LocationState find(String location) {
        int place = place(location);
        return place < 0 ? null : tip[place];
    }

    /** Locations are sorted, and there may be many; a map for each of many components would take much memory. */
    private int place(String location) {
        int low = 0;
        int high = tip.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = tip[middle].location().compareTo(location);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    private void goOn(LocationState state, long at, String location, Outcome outcome, long latencyMicros, long tick) {
        DetectionPolicy policy = policies.at(at);
        Outcome judged = Policies.judged(policy, outcome, latencyMicros);
        if (state == null) {
            add(new LocationState(location, at, judged), -place(location) - 1);
            soil().fromHour(EvidenceHour.hourOf(at), location);
            return;
        }
        long silentAfter = policies.silentAfter(state.lastAt());
        long streakStart = state.inStreak() ? state.streakStart() : at;
        Step step = state.take(at, judged, policy, silentAfter);
        boolean silenceJudged = silentAfter < tick || policies.silentAfter(at) < tick;
        if (silenceJudged || step == Step.SET || step == Step.AFTER_SILENCE || step == Step.PROVEN) {
            long since = step == Step.PROVEN ? streakStart : at;
            soil().fromHour(EvidenceHour.hourOf(Math.min(since, silentAfter)), location);
        }
    }

    private void add(LocationState state, int place) {
        LocationState[] more = Arrays.copyOf(tip, tip.length + 1);
        System.arraycopy(tip, place, more, place + 1, tip.length - place);
        more[place] = state;
        tip = more;
    }

    /**
     * Time has come to {@code tick}: locations may have fallen silent since {@code before}, policies come into force since
     * {@code heeded}.
     */
    void tick(long before, long heeded, long tick) {
        for (LocationState state : tip) {
            long silentAfter = policies.silentAfter(state.lastAt());
            if (before <= silentAfter && silentAfter < tick) {
                soil().fromHour(EvidenceHour.hourOf(silentAfter), state.location());
            }
        }
        long boundary = policies.isEmpty() ? Long.MAX_VALUE : policies.nextBoundary(heeded);
        if (boundary <= tick) {
            soil().between(EvidenceHour.hourOf(boundary), Long.MAX_VALUE);
        }
    }

    /** Other policies hold from an instant on. */
    void policies(Policies changed, long from) {
        policies = changed;
        soil().between(EvidenceHour.hourOf(Math.max(from, 0)), Long.MAX_VALUE);
    }

    /** Results of some key count no longer, or hours were found of which nothing is concluded yet. */
    void judgeAgain(long firstHour, long lastHour) {
        soil().between(Math.max(firstHour, 0), lastHour);
    }

    /** From an hour on nothing is known any more but the results. */
    void judgeAllAgain(long firstHour) {
        Long before = soil().firstHour();
        dirty = new Dirty();
        dirty.between(before == null ? firstHour : Math.min(before, firstHour), Long.MAX_VALUE);
        base = null;
        tip = NO_LOCATIONS;
    }

    /** Results by that key are on this component. */
    void remember(String key) {
        if (!hasKey(key)) {
            keys = Arrays.copyOf(keys, keys.length + 1);
            keys[keys.length - 1] = key;
        }
    }

    /** These keys are known and stored. */
    void stored(Collection<String> known) {
        known.forEach(this::remember);
        storedKeys = keys.length;
    }

    /** Keys that are not stored yet; from now on they count as stored. */
    List<String> takeNewKeys() {
        List<String> fresh = List.of(keys).subList(storedKeys, keys.length);
        storedKeys = keys.length;
        return fresh;
    }

    /** Lowest offset of a result that is not in evidence; {@link Long#MAX_VALUE}: there is none. */
    long firstOffset() {
        long first = Long.MAX_VALUE;
        for (OpenHour hour : open.values()) {
            first = Math.min(first, hour.firstOffset());
        }
        return first;
    }

    /** It is noted in the database that hours of this component are to be judged. */
    void dirtIsStored() {
        dirtIsStored = true;
    }

    /** Whether that was so; now it no longer is. */
    boolean takeStoredDirt() {
        boolean was = dirtIsStored;
        dirtIsStored = false;
        return was;
    }

    /** Whether results by that key are or were on this component. */
    boolean hasKey(String key) {
        for (String known : keys) {
            if (known.equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Everything that was dirty is judged. */
    void clean() {
        dirty = null;
    }

    /** What judging up to the end of the timeline has shown. */
    void reached(DetectorState newBase, DetectorState newTip) {
        base = newBase;
        tip = copies(newTip);
    }

    /** Hours before {@code liveFrom} go into evidence; from now on only later ones are live. */
    void sealed(long liveFrom, DetectorState newBase) {
        closeBefore(liveFrom);
        base = newBase;
    }

    private static LocationState[] copies(DetectorState state) {
        return state.locations().stream().map(LocationState::copy).toArray(LocationState[]::new);
    }
}
