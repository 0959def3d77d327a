package io.nines.page.page;

import java.util.List;

/** Where to hear of what happens. */
public record SubscribePage(Site site, List<Component> components, Foot foot) {
    /** A component with feeds of its own. */
    public record Component(String id, String name) {}
}
