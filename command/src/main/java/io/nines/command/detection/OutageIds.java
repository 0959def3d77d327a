package io.nines.command.detection;

import io.nines.contract.Ids;
import io.nines.contract.ObservedOutage.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
        List<OutageNote> all = new ArrayList<>();
        Set<RecordedOutage> kept = new HashSet<>();
        for (ImpliedOutage outage : implied) {
            RecordedOutage same = first(recorded, r -> r.overlaps(outage) && !kept.contains(r));
            if (same == null) {
                RecordedOutage whole = first(recorded, r -> r.overlaps(outage));
                all.add(fresh(outage, whole));
            } else {
                kept.add(same);
                all.add(new OutageNote(same.id(), Fate.STANDS, outage, same, null));
            }
        }
        List<OutageNote> gone = recorded.stream()
                .filter(outage -> !kept.contains(outage))
                .map(outage -> gone(outage, all))
                .toList();
        all.removeIf(note -> note.was() != null && note.was().isAs(note.outage()));
        all.addAll(gone);
        return all;
    }

    private static RecordedOutage first(List<RecordedOutage> recorded, Predicate<RecordedOutage> which) {
        return recorded.stream()
                .filter(which)
                .min(Comparator.comparingLong(RecordedOutage::order))
                .orElse(null);
    }

    private OutageNote fresh(ImpliedOutage outage, RecordedOutage whole) {
        String id = newId(outage.start());
        return whole == null
                ? new OutageNote(id, Fate.STANDS, outage, null, null)
                : new OutageNote(id, Fate.SPLIT, outage, null, whole.id());
    }

    private static OutageNote gone(RecordedOutage outage, List<OutageNote> standing) {
        ImpliedOutage was = new ImpliedOutage(outage.start(), outage.end(), null, null);
        String into = standing.stream()
                .filter(note -> outage.overlaps(note.outage()))
                .map(OutageNote::id)
                .findFirst()
                .orElse(null);
        return new OutageNote(outage.id(), into == null ? Fate.WITHDRAWN : Fate.MERGED, was, outage, into);
    }

    private String newId(long start) {
        for (int n = 0; ; n++) {
            String id = Ids.derived("outage/" + component + "/" + start + "/" + n);
            if (!used.test(id) && given.add(Objects.requireNonNull(id))) {
                return id;
            }
        }
    }
}
