package io.nines.command.detection;

import io.nines.command.detection.Judgement.HourExit;
import io.nines.contract.EvidenceHour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works out anew what dirty hours of one component imply. Each part begins at a dirty hour, or earlier, where a streak began that
 * this hour may decide; it ends where the state is again what it was before and no streak is undecided, or at the end of time.
 */
final class Judge {
    private static final int NEAR = 2;
    /** So many hours' evidence is asked for at once. */
    private static final int TOGETHER = 128;

    private final SealedHours sealed;
    private final ComponentTrack component;
    private final Detector detector;
    private final PartitionTime time;
    private final Dirty dirty;
    private Set<String> touched = Dirty.ALL;
    private final List<ImpliedTimeline> windows = new ArrayList<>();
    private final TreeMap<Long, HourExit> exits = new TreeMap<>();

    private Judge(SealedHours sealed, ComponentTrack component, Voids voids, PartitionTime time) {
        this.sealed = sealed;
        this.component = component;
        this.detector = new Detector(component.policies(), voids);
        this.time = time;
        this.dirty = component.dirty();
    }

    /** Judges what is dirty, which it no longer is afterwards; null: nothing came out but what was known. */
    static Judgement judge(SealedHours sealed, ComponentTrack component, Voids voids, PartitionTime time) {
        Judge judge = new Judge(sealed, component, voids, time);
        judge.confirm();
        component.clean();
        judge.run();
        return judge.windows.isEmpty() ? null : new Judgement(component, judge.windows, judge.exits);
    }

    /** Results that are known already change nothing. */
    private void confirm() {
        List<Long> hours = List.copyOf(dirty.suspected().keySet());
        for (int i = 0; i < hours.size(); i += TOGETHER) {
            List<Long> some = hours.subList(i, Math.min(i + TOGETHER, hours.size()));
            Map<Long, SealedHours.SealedHour> stored = stored(some);
            sealed.fetch(component, List.copyOf(stored.values()));
            some.forEach(hour -> confirm(hour, stored.get(hour)));
        }
    }

    private void confirm(long hour, SealedHours.SealedHour stored) {
        if (settled(hour, stored)) {
            dirty.confirm(hour);
        } else if (!component.open().get(hour).isBeyondEvidence()) {
            component.close(hour);
        }
    }

    /** What is stored of these hours, where something is that was not looked at yet. */
    private Map<Long, SealedHours.SealedHour> stored(List<Long> hours) {
        Map<Long, SealedHours.SealedHour> stored = new HashMap<>();
        for (long hour : hours) {
            if (hour < time.liveFrom() && !component.open().get(hour).wasSettled()) {
                sealed.from(component, hour, 1).stream()
                        .filter(next -> next.hour() == hour)
                        .forEach(same -> stored.put(hour, same));
            }
        }
        return stored;
    }

    /** Puts together what is known of an hour with new results; true: that is more than before. */
    private boolean settled(long hour, SealedHours.SealedHour stored) {
        return component
                .open()
                .get(hour)
                .settle(() ->
                        stored == null ? EvidenceHour.empty(component.id(), hour) : sealed.contents(component, stored));
    }

    private void run() {
        touched = dirty.locations();
        Long next = dirty.firstHour();
        while (next != null) {
            long end = window(next);
            next = end == Long.MAX_VALUE ? null : dirty.hourFrom(end);
        }
    }

    /** Judges from an hour on; returns the hour up to which that was needed. */
    private long window(long hour) {
        long start = Math.min(hour, time.liveFrom());
        DetectorState entry = entry(start);
        long streak = earliestStreak(entry);
        if (streak < EvidenceHour.startOf(start)) {
            start = EvidenceHour.hourOf(streak);
            entry = entry(start);
        }
        Folding folding = detector.from(EvidenceHour.startOf(start), entry);
        HourWalk walk = new HourWalk(sealed, component, start, time.liveFrom());
        while (walk.next()) {
            settled(walk);
            folding.add(walk.contents());
            long end = EvidenceHour.startOf(walk.hour() + 1);
            boolean asBefore = keepExit(walk, folding.stateBefore(end).encode());
            if (asBefore && !goesOnFrom(hour, walk.hour()) && !folding.undecidedBefore(end)) {
                add(folding.until(end));
                return walk.hour() + 1;
            }
        }
        live(folding);
        return Long.MAX_VALUE;
    }

    /** A later part may begin before the end of an earlier one, where a streak began; there it knows more. */
    private void add(ImpliedTimeline window) {
        while (!windows.isEmpty() && windows.get(windows.size() - 1).from() >= window.from()) {
            windows.remove(windows.size() - 1);
        }
        if (!windows.isEmpty()) {
            windows.add(windows.remove(windows.size() - 1).before(window.from()));
        }
        windows.add(window);
    }

    /** Whether there is more to be judged right after an hour; a new part costs more than an hour or two. */
    private boolean goesOnFrom(long first, long hour) {
        Long next = dirty.hourFrom(Math.max(first, hour + 1));
        return hour < Math.max(first, dirty.until()) || (next != null && next <= hour + NEAR);
    }

    private void settled(HourWalk walk) {
        if (component.open().containsKey(walk.hour())) {
            settled(walk.hour(), walk.stored());
        }
    }

    private DetectorState entry(long start) {
        if (start >= time.liveFrom()) {
            return component.base();
        }
        SealedHours.SealedHour stored = sealed.before(component, start);
        Long changed = exits.lowerKey(start);
        if (changed != null && (stored == null || changed >= stored.hour())) {
            return DetectorState.decode(exits.get(changed).state());
        }
        return stored == null ? DetectorState.EMPTY : DetectorState.decode(stored.exit());
    }

    private long earliestStreak(DetectorState state) {
        return state.locations().stream()
                .filter(location ->
                        location.inStreak() && (touched == Dirty.ALL || touched.contains(location.location())))
                .mapToLong(LocationState::streakStart)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Whether the state after the hour is the one that was known; if not, it is to be stored. */
    private boolean keepExit(HourWalk walk, byte[] exit) {
        HourExit changed = exits.get(walk.hour());
        byte[] known = changed != null
                ? changed.state()
                : walk.isStored() ? walk.stored().exit() : null;
        if (known != null && Arrays.equals(known, exit)) {
            return true;
        }
        exits.put(walk.hour(), new HourExit(exit, !walk.isStored()));
        return false;
    }

    private void live(Folding folding) {
        DetectorState base = folding.stateBefore(EvidenceHour.startOf(time.liveFrom()));
        for (long hour : component.open().tailMap(time.liveFrom(), true).keySet()) {
            settled(hour, null);
            folding.add(component.open().get(hour).contents());
        }
        component.reached(base, folding.state());
        add(folding.open(time.tick()));
    }
}
