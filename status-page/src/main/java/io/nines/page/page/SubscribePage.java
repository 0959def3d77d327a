package io.nines.page.page;

import java.util.List;

/** Where to hear of what happens: to everything, to a group's, to one component's. */
public record SubscribePage(Site site, List<Part> groups, List<Part> components, Foot foot) {
    /**
     * What has feeds and a calendar of its own.
     *
     * @param path of them, without ending
     */
    public record Part(String path, String name) {}
}
