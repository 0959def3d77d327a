package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was seen and never declared.
 *
 * @param components one; several that fell silent together, because what fell silent is then the probe
 * @param open whether it lasts
 */
record Unsaid(List<ShownComponent> components, long start, long end, TimelineStatus status, boolean open) {
    private static final int MOST = 12;
    /** Shorter than this it is a hiccup, to be seen in the bar. */
    private static final long WORTH_A_LINE = Duration.ofMinutes(2).toMillis();

    /** The longest of it, as far as it is judged. */
    static List<Unsaid> within(Interval judged, List<ShownComponent> components) {
        Found found = new Found();
        for (ShownComponent component : components) {
            find(judged.intersect(Interval.from(component.since())), component, found);
        }
        found.all.sort(Comparator.comparingLong(Unsaid::length).reversed());
        return List.copyOf(found.all.subList(0, Math.min(MOST, found.all.size())));
    }

    private static void find(Interval watched, ShownComponent component, Found found) {
        component.timeline().walk(watched, (start, end, status) -> {
            boolean shown = status.compareTo(TimelineStatus.UNKNOWN) <= 0 && end - start >= WORTH_A_LINE;
            // Until its first result nothing fell silent.
            boolean begun = status != TimelineStatus.UNKNOWN || start > component.since();
            if (shown && begun && !said(component, new Interval(start, end))) {
                boolean open = end == watched.end() && component.timeline().at(end) == status;
                found.add(new Unsaid(List.of(component), start, end, status, open));
            }
        });
    }

    /** What was found so far; what fell silent also by when, because among thousands it is looked for what belongs together. */
    private static final class Found {
        private final List<Unsaid> all = new ArrayList<>();
        private final NavigableMap<Long, Set<Integer>> silences = new TreeMap<>();

        void add(Unsaid next) {
            if (next.status != TimelineStatus.UNKNOWN) {
                all.add(next);
                return;
            }
            int at = together(next);
            if (at == all.size()) {
                all.add(next);
            } else {
                silences.get(all.get(at).start).remove(at);
                all.set(at, all.get(at).and(next));
            }
            silences.computeIfAbsent(all.get(at).start, start -> new HashSet<>())
                    .add(at);
        }

        /** The first that began and ended at about the same time; the next free place if there is none. */
        private int together(Unsaid next) {
            return silences.subMap(next.start - WORTH_A_LINE, false, next.start + WORTH_A_LINE, false).values().stream()
                    .flatMap(Set::stream)
                    .filter(i -> Math.abs(all.get(i).end - next.end) < WORTH_A_LINE)
                    .min(Comparator.naturalOrder())
                    .orElse(all.size());
        }
    }

    private static boolean said(ShownComponent component, Interval span) {
        return component.declared().periods(span).stream().anyMatch(period -> period.status() != TimelineStatus.UP);
    }

    private Unsaid and(Unsaid next) {
        List<ShownComponent> both = new ArrayList<>(components);
        both.addAll(next.components);
        return new Unsaid(both, Math.min(start, next.start), Math.max(end, next.end), status, open || next.open);
    }

    private long length() {
        return end - start;
    }
}
