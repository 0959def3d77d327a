package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds which components had a part in outages of all together. */
final class Parts {
    private Parts() {}

    /** The same outages, which come in order of time and name no component yet. */
    static List<OutageFigure> name(List<OutageFigure> outages, List<String> components, List<Track> tracks) {
        List<List<String>> parts = new ArrayList<>(Collections.nCopies(outages.size(), List.of()));
        for (int i = 0; i < tracks.size(); i++) {
            addParts(outages, components.get(i), tracks.get(i), parts);
        }
        List<OutageFigure> named = new ArrayList<>(outages.size());
        for (int k = 0; k < outages.size(); k++) {
            OutageFigure outage = outages.get(k);
            named.add(
                    new OutageFigure(parts.get(k), outage.span(), outage.whole(), outage.ongoing(), outage.counted()));
        }
        return named;
    }

    private static void addParts(List<OutageFigure> outages, String component, Track track, List<List<String>> parts) {
        int k = 0;
        for (int i = 0; i < track.size() && k < outages.size(); i++) {
            if (Badness.isAny(track.raw(i))) {
                while (k < outages.size() && outages.get(k).span().end() <= track.from(i)) {
                    k++;
                }
                Interval segment = new Interval(track.from(i), track.to(i));
                for (int j = k; j < outages.size() && outages.get(j).span().start() < segment.end(); j++) {
                    add(parts, j, component);
                }
            }
        }
    }

    /** Most outages are of one component: a list that can grow is made for the others only. */
    private static void add(List<List<String>> parts, int outage, String component) {
        List<String> so = parts.get(outage);
        if (so.isEmpty()) {
            parts.set(outage, List.of(component));
        } else if (!so.get(so.size() - 1).equals(component)) {
            List<String> more = new ArrayList<>(so);
            more.add(component);
            parts.set(outage, List.copyOf(more));
        }
    }
}
