package io.nines.page.view;

import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.timeline.Timeline;

/** All that is kept of a component, also of one that the public does not see: it may be shown later. */
record WatchedComponent(
        String id,
        String name,
        String group,
        int order,
        TextRef description,
        Visibility visibility,
        long registeredAt,
        boolean retired,
        Timeline timeline) {

    boolean isShown() {
        return visibility == Visibility.PUBLIC && !retired;
    }

    WatchedComponent with(Timeline changed) {
        return new WatchedComponent(id, name, group, order, description, visibility, registeredAt, retired, changed);
    }

    WatchedComponent asRetired() {
        return new WatchedComponent(id, name, group, order, description, visibility, registeredAt, true, timeline);
    }

    boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
