package io.nines.page.statuspageapi;

import io.nines.contract.Ids;
import io.nines.contract.IncidentStatus;
import io.nines.page.documents.PlainText;
import io.nines.page.documents.PublicAddress;
import io.nines.page.view.Incident;
import io.nines.page.view.ShownPostMortem;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Incidents in the shape of those documents. */
final class V2Incidents {
    private final V2Words words;
    private final V2Components components;
    private final ZoneId zone;
    private final String pageId;
    private final PublicAddress address;

    V2Incidents(V2Words words, V2Components components, ZoneId zone, String pageId, PublicAddress address) {
        this.words = words;
        this.components = components;
        this.zone = zone;
        this.pageId = pageId;
        this.address = address;
    }

    /** When customers were told of it first. */
    static Instant createdAt(Incident incident) {
        return incident.updates().get(0).at();
    }

    V2.Incident of(Incident incident) {
        return new V2.Incident(
                incident.id(),
                PlainText.of(incident.title(), zone),
                hasPostMortem(incident) ? "postmortem" : word(incident.status()),
                words.time(createdAt(incident)),
                words.time(incident.lastChangedAt()),
                words.time(monitoringAt(incident)),
                words.time(incident.resolvedAt()),
                V2Words.impact(incident.worstImpact()),
                address.incident(incident.id()),
                words.time(incident.startedAt()),
                pageId,
                updates(incident),
                components.of(incident.components().stream()
                        .map(Incident.Affected::component)
                        .toList()),
                null,
                null);
    }

    private static boolean hasPostMortem(Incident incident) {
        return incident.postMortem() != null && !incident.isActive();
    }

    private static Instant monitoringAt(Incident incident) {
        return incident.updates().stream()
                .filter(post -> post.status() == IncidentStatus.MONITORING)
                .map(Incident.Post::at)
                .reduce((first, next) -> next)
                .orElse(null);
    }

    private List<V2.Update> updates(Incident incident) {
        List<V2.Update> updates = new ArrayList<>();
        if (hasPostMortem(incident)) {
            updates.add(postMortem(incident.id(), incident.postMortem()));
        }
        for (int i = incident.updates().size() - 1; i >= 0; i--) {
            Incident.Post post = incident.updates().get(i);
            updates.add(update(
                    post.id(),
                    word(post.status()),
                    PlainText.of(post.message(), zone),
                    incident.id(),
                    post.at(),
                    changed(post),
                    affected(incident, post, i == 0)));
        }
        return updates;
    }

    private V2.Update postMortem(String incident, ShownPostMortem told) {
        return update(
                Ids.derived(incident + "/post-mortem"),
                "postmortem",
                PlainText.of(told.summary(), zone),
                incident,
                told.publishedAt(),
                told.changedAt(),
                null);
    }

    private static Instant changed(Incident.Post post) {
        int last = post.earlier().size() - 1;
        return last < 0 ? post.at() : post.earlier().get(last).correctedAt();
    }

    private V2.Update update(
            String id,
            String status,
            String body,
            String incident,
            Instant at,
            Instant changedAt,
            List<V2.Affected> affected) {
        String time = words.time(at);
        return new V2.Update(id, status, body, incident, time, words.time(changedAt), time, affected, true, null, null);
    }

    private static List<V2.Affected> affected(Incident incident, Incident.Post post, boolean first) {
        List<V2.Affected> affected = new ArrayList<>();
        for (Incident.Affected component : incident.components()) {
            long at = post.at().toEpochMilli();
            TimelineStatus before =
                    first ? TimelineStatus.UP : component.declared().at(at - 1);
            TimelineStatus after = component.declared().at(at);
            if (before != TimelineStatus.UP || after != TimelineStatus.UP) {
                affected.add(new V2.Affected(
                        V2Components.id(component.component()),
                        PlainText.clean(component.name()),
                        V2Words.component(before),
                        V2Words.component(after)));
            }
        }
        return affected.isEmpty() ? null : affected;
    }

    private static String word(IncidentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
