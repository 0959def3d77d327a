package io.nines.command.detection;

import io.nines.contract.Ids;
import io.nines.contract.ObservedOutage.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which outage is which. Outages that overlap are the same one, with other bounds. Where several on record became one, it keeps
 * the id recorded first, and the others are merged into it, unless they live on in a later one. Where one on record became
 * several, the earliest part keeps the id; later ones get new ids and say from which they were split. One that overlaps nothing
 * any more is withdrawn.
 */
final class OutageIds {
    private final String component;
    private final Predicate<String> used;
    private final Set<String> given = new HashSet<>();

    /** Ids for outages of a component; {@code used} tells which ones it ever had. */
    OutageIds(String component, Predicate<String> used) {
        this.component = component;
        this.used = used;
    }

    /**
     * What is to be recorded so that the implied outages stand and no others.
     *
     * @param implied in order of start
     * @param recorded those that stand on record
     */
    List<OutageNote> notes(List<ImpliedOutage> implied, List<RecordedOutage> recorded) {
        List<RecordedOutage> byStart = new ArrayList<>(recorded);
        byStart.sort(Comparator.comparingLong(RecordedOutage::start));
        Map<RecordedOutage, String> became = new LinkedHashMap<>();
        Set<RecordedOutage> kept = new HashSet<>();
        List<OutageNote> notes = new ArrayList<>();
        int next = 0;
        for (ImpliedOutage outage : implied) {
            while (next < byStart.size() && byStart.get(next).end() <= outage.start()) {
                next++;
            }
            List<RecordedOutage> overlapping = overlapping(outage, byStart, next);
            OutageNote note = note(outage, overlapping, kept);
            overlapping.forEach(recordedOne -> became.putIfAbsent(recordedOne, note.id()));
            if (note.was() == null || !note.was().isAs(outage)) {
                notes.add(note);
            }
        }
        byStart.stream()
                .filter(outage -> !kept.contains(outage))
                .forEach(outage -> notes.add(gone(outage, became.get(outage))));
        return notes;
    }

    /** Outages on record do not overlap each other: those that overlap an implied one follow one another. */
    private static List<RecordedOutage> overlapping(ImpliedOutage outage, List<RecordedOutage> byStart, int from) {
        int to = from;
        while (to < byStart.size() && byStart.get(to).overlaps(outage)) {
            to++;
        }
        return byStart.subList(from, to);
    }

    private OutageNote note(ImpliedOutage outage, List<RecordedOutage> overlapping, Set<RecordedOutage> kept) {
        Comparator<RecordedOutage> order = Comparator.comparingLong(RecordedOutage::order);
        RecordedOutage same = overlapping.stream()
                .filter(one -> !kept.contains(one))
                .min(order)
                .orElse(null);
        if (same == null) {
            return fresh(outage, overlapping.stream().min(order).orElse(null));
        }
        kept.add(same);
        return new OutageNote(same.id(), Fate.STANDS, outage, same, null);
    }

    private OutageNote fresh(ImpliedOutage outage, RecordedOutage whole) {
        String id = newId(outage.start());
        return whole == null
                ? new OutageNote(id, Fate.STANDS, outage, null, null)
                : new OutageNote(id, Fate.SPLIT, outage, null, whole.id());
    }

    private static OutageNote gone(RecordedOutage outage, String into) {
        ImpliedOutage was = new ImpliedOutage(outage.start(), outage.end(), null, null);
        return new OutageNote(outage.id(), into == null ? Fate.WITHDRAWN : Fate.MERGED, was, outage, into);
    }

    private String newId(long start) {
        for (int n = 0; ; n++) {
            String id = Ids.derived("outage/" + component + "/" + start + "/" + n);
            if (!used.test(id) && given.add(id)) {
                return id;
            }
        }
    }
}
