package io.nines.page.statuspageapi;

import io.nines.contract.Ids;
import io.nines.page.documents.Moment;
import io.nines.page.documents.PlainText;
import io.nines.page.view.Groups;
import io.nines.page.view.ShownComponent;
import io.nines.timeline.TimelineStatus;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The components, each group before its own. */
final class V2Components {
    private final Moment moment;
    private final V2Words words;
    private final ZoneId zone;
    private final String pageId;
    private final Map<String, V2.Component> byId = new LinkedHashMap<>();
    private final List<V2.Component> all = new ArrayList<>();

    V2Components(Moment moment, V2Words words, ZoneId zone, String pageId) {
        this.moment = moment;
        this.words = words;
        this.zone = zone;
        this.pageId = pageId;
        Map<String, List<ShownComponent>> groups = Groups.of(moment.view());
        int position = 0;
        for (ShownComponent component : moment.view().components()) {
            List<ShownComponent> members = groups.get(component.group());
            if (members == null) {
                add(component, ++position, null);
            } else if (members.get(0).id().equals(component.id())) {
                addGroup(component.group(), members, ++position);
            }
        }
    }

    static String id(String component) {
        return Ids.derived(component);
    }

    /** As it stands now; where nothing was ever observed, what operators say is all there is. */
    static TimelineStatus status(ShownComponent component, Moment moment) {
        TimelineStatus status = component.status(moment.now());
        boolean neverObserved = component.observed().changes() == 0;
        return status == TimelineStatus.UNKNOWN && neverObserved ? TimelineStatus.UP : status;
    }

    List<V2.Component> all() {
        return all;
    }

    /** Those of the given that the page shows, by their ids of ours. */
    List<V2.Component> of(List<String> components) {
        return components.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private void addGroup(String name, List<ShownComponent> members, int position) {
        List<V2.Component> shown = new ArrayList<>();
        for (ShownComponent member : members) {
            shown.add(component(member, shown.size() + 1, Groups.id(name)));
        }
        all.add(group(name, members, shown, position));
        for (int i = 0; i < shown.size(); i++) {
            keep(members.get(i), shown.get(i));
        }
    }

    private void add(ShownComponent component, int position, String group) {
        keep(component, component(component, position, group));
    }

    private void keep(ShownComponent component, V2.Component shown) {
        byId.put(component.id(), shown);
        all.add(shown);
    }

    private V2.Component component(ShownComponent of, int position, String group) {
        String description = PlainText.of(of.description(), zone);
        return new V2.Component(
                id(of.id()),
                PlainText.clean(of.name()),
                V2Words.component(status(of, moment)),
                words.time(of.registeredAt()),
                words.time(Math.max(of.registeredAt(), of.statusSince(moment.now()))),
                position,
                description.isEmpty() ? null : description,
                true,
                words.day(of.since()),
                group,
                pageId,
                false,
                false,
                null);
    }

    private V2.Component group(String name, List<ShownComponent> members, List<V2.Component> shown, int position) {
        TimelineStatus worst = members.stream()
                .map(member -> status(member, moment))
                .min(Comparator.naturalOrder())
                .orElse(TimelineStatus.UP);
        long created =
                members.stream().mapToLong(ShownComponent::registeredAt).min().orElse(0);
        long updated = members.stream()
                .mapToLong(member -> Math.max(member.registeredAt(), member.statusSince(moment.now())))
                .max()
                .orElse(0);
        return new V2.Component(
                Groups.id(name),
                PlainText.clean(name),
                V2Words.component(worst),
                words.time(created),
                words.time(updated),
                position,
                null,
                false,
                null,
                null,
                pageId,
                true,
                false,
                shown.stream().map(V2.Component::id).toList());
    }
}
