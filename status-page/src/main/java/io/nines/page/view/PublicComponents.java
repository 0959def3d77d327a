package io.nines.page.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which components incidents and windows may name: the public ones, also those that were retired since. */
final class PublicComponents {
    static final Comparator<WatchedComponent> PAGE_ORDER = Comparator.comparingInt(WatchedComponent::order)
            .thenComparing(WatchedComponent::name)
            .thenComparing(WatchedComponent::id);

    private final Map<String, WatchedComponent> components;

    PublicComponents(Map<String, WatchedComponent> components) {
        this.components = components;
    }

    /** The component, or null where it is not to be named. */
    WatchedComponent find(String id) {
        WatchedComponent component = components.get(id);
        return component != null && component.isPublic() ? component : null;
    }

    /** Those of the given that may be named, in the page's order. */
    List<WatchedComponent> of(Collection<String> ids) {
        List<WatchedComponent> found = new ArrayList<>();
        for (String id : ids) {
            if (find(id) != null) {
                found.add(find(id));
            }
        }
        found.sort(PAGE_ORDER);
        return found;
    }
}
