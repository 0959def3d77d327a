package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<Unsaid> found = new ArrayList<>();
        for (ShownComponent component : components) {
            find(judged.intersect(Interval.from(component.since())), component, found);
        }
        found.sort(Comparator.comparingLong(Unsaid::length).reversed());
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static void find(Interval watched, ShownComponent component, List<Unsaid> found) {
        component.timeline().walk(watched, (start, end, status) -> {
            boolean shown = status.compareTo(TimelineStatus.UNKNOWN) <= 0 && end - start >= WORTH_A_LINE;
            // Until its first result nothing fell silent.
            boolean begun = status != TimelineStatus.UNKNOWN || start > component.since();
            if (shown && begun && !said(component, new Interval(start, end))) {
                boolean open = end == watched.end() && component.timeline().at(end) == status;
                add(new Unsaid(List.of(component), start, end, status, open), found);
            }
        });
    }

    private static boolean said(ShownComponent component, Interval span) {
        return component.declared().periods(span).stream().anyMatch(period -> period.status() != TimelineStatus.UP);
    }

    private static void add(Unsaid next, List<Unsaid> found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isTogetherWith(next)) {
                found.set(i, found.get(i).and(next));
                return;
            }
        }
        found.add(next);
    }

    private boolean isTogetherWith(Unsaid next) {
        return status == TimelineStatus.UNKNOWN
                && next.status == status
                && Math.abs(start - next.start) < WORTH_A_LINE
                && Math.abs(end - next.end) < WORTH_A_LINE;
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
