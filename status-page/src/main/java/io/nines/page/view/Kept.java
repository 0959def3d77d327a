package io.nines.page.view;

import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.TextRef;
import io.nines.log.LogHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What the one thread that follows the log has put together so far. */
final class Kept {
    private static final Comparator<ShownComponent> PAGE_ORDER = Comparator.comparingInt(ShownComponent::order)
            .thenComparing(ShownComponent::name)
            .thenComparing(ShownComponent::id);

    private final Map<String, WatchedComponent> components = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private LogHead head = LogHead.START;
    private Instant through;
    private Instant lastResultAt;
    private int places;

    LogHead head() {
        return head;
    }

    void head(LogHead next) {
        head = next;
    }

    void through(ObservedThrough event) {
        through(event.through(), event.lastResultAt(), event.locations());
    }

    void through(Instant judged, Instant lastResult, int locations) {
        through = judged;
        lastResultAt = lastResult;
        places = locations;
    }

    void put(WatchedComponent component) {
        components.put(component.id(), component);
    }

    void change(String id, UnaryOperator<WatchedComponent> change) {
        if (components.computeIfPresent(id, (same, was) -> change.apply(was)) == null) {
            throw new IllegalStateException("the log speaks of component " + id + " before it was registered");
        }
    }

    /** A text as it stands now; null: erased. */
    void text(String id, String text) {
        if (text == null) {
            texts.remove(id);
        } else {
            texts.put(id, text);
        }
    }

    String text(TextRef ref) {
        return ref == null ? null : texts.get(ref.id());
    }

    Collection<WatchedComponent> components() {
        return components.values();
    }

    View view() {
        List<ShownComponent> shown = new ArrayList<>();
        for (WatchedComponent component : components.values()) {
            if (component.isShown()) {
                shown.add(component.shown(text(component.description())));
            }
        }
        shown.sort(PAGE_ORDER);
        return new View(head, through, lastResultAt, places, List.copyOf(shown));
    }
}
