package io.nines.page.view;

import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.Role;
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
    private final Map<String, WatchedComponent> components = new TreeMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Texts texts;
    private final Stories stories;
    private PageDesign design = PageDesign.PLAIN;
    private LogHead head = LogHead.START;
    private Instant through;
    private Instant lastResultAt;
    private int places;

    Kept() {
        this(new Texts());
    }

    Kept(Texts texts) {
        this.texts = texts;
        this.stories = new Stories(texts, new PublicComponents(components));
    }

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
        stories.forget();
    }

    /** Another name, visibility or end of a component, which incidents and windows name. */
    void describe(String id, UnaryOperator<WatchedComponent> change) {
        change(id, change);
        stories.forget();
    }

    void change(String id, UnaryOperator<WatchedComponent> change) {
        if (components.computeIfPresent(id, (same, was) -> change.apply(was)) == null) {
            throw new IllegalStateException("the log speaks of component " + id + " before it was registered");
        }
        stories.forgetComponent(id);
    }

    /** A text as it stands now; null: erased. */
    void text(String id, String text) {
        if (text == null) {
            texts.remove(id);
        } else {
            texts.put(id, text);
        }
        stories.forget();
    }

    void erased(String id, Instant at, Role by) {
        texts.erased(id, new FreeText.Removal(at, by));
        stories.forget();
    }

    Texts texts() {
        return texts;
    }

    Stories stories() {
        return stories;
    }

    void role(String key, Role role) {
        roles.put(key, role);
    }

    /** What an author may do; null: Nines itself, or a key that is not on record. */
    Role role(String author) {
        return author == null ? null : roles.get(author);
    }

    Map<String, Role> roles() {
        return roles;
    }

    void design(PageDesign next) {
        design = next;
    }

    PageDesign design() {
        return design;
    }

    /** How many changes of status all timelines have. */
    long changes() {
        return components.values().stream()
                .mapToLong(component -> component.timeline().changes())
                .sum();
    }

    Collection<WatchedComponent> components() {
        return components.values();
    }

    View view() {
        List<WatchedComponent> shown = new ArrayList<>();
        for (WatchedComponent component : components.values()) {
            if (component.isShown()) {
                shown.add(component);
            }
        }
        shown.sort(PublicComponents.PAGE_ORDER);
        return new View(
                head,
                through,
                lastResultAt,
                places,
                shown.stream().map(stories::shown).toList(),
                stories.incidents().stream()
                        .sorted(Comparator.comparing(Incident::startedAt)
                                .thenComparing(Incident::position)
                                .reversed())
                        .toList(),
                stories.windows().stream()
                        .sorted(Comparator.comparing(MaintenanceWindow::start)
                                .thenComparing(MaintenanceWindow::position))
                        .toList(),
                stories.merged(),
                design);
    }
}
