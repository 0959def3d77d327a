package io.nines.page.feeds;

import io.nines.page.documents.PlainText;
import io.nines.page.view.Groups;
import io.nines.page.view.Incident;
import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a feed speaks of.
 *
 * @param name of the group or component; null: the whole page
 * @param feeds path of its feeds, without ending
 * @param calendar path of its calendar
 * @param components their ids; null: all, and what names none
 */
record Scope(String name, String feeds, String calendar, Set<String> components) {
    static final Scope WHOLE = new Scope(null, "/history", "/maintenance.ics", null);

    static Optional<Scope> component(View view, String id) {
        return view.component(id).map(component -> of(component.name(), "/components/" + id, List.of(component)));
    }

    static Optional<Scope> group(View view, String slug) {
        return Optional.ofNullable(Groups.bySlug(view).get(slug))
                .map(name -> of(name, "/groups/" + slug, Groups.of(view).get(name)));
    }

    private static Scope of(String name, String path, List<ShownComponent> components) {
        Set<String> ids = components.stream().map(ShownComponent::id).collect(Collectors.toSet());
        return new Scope(PlainText.line(PlainText.clean(name)), path, path + ".ics", ids);
    }

    /** What it is called on a page. */
    String title(String site) {
        return name == null ? site : site + " - " + name;
    }

    boolean holds(Incident incident) {
        return concerns(incident::concerns);
    }

    boolean holds(MaintenanceWindow window) {
        return concerns(window::concerns);
    }

    private boolean concerns(Predicate<String> named) {
        return components == null || components.stream().anyMatch(named);
    }
}
