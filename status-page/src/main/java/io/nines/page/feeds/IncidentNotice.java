package io.nines.page.feeds;

import io.nines.contract.IncidentStatus;
import io.nines.page.documents.PlainText;
import io.nines.page.documents.PublicAddress;
import io.nines.page.documents.StableId;
import io.nines.page.documents.Stamps;
import io.nines.page.view.Incident;
import io.nines.page.view.ShownPostMortem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Tells an incident. */
final class IncidentNotice {
    private final PublicAddress address;
    private final Stamps stamps;
    private final Instant now;

    IncidentNotice(PublicAddress address, Stamps stamps, Instant now) {
        this.address = address;
        this.stamps = stamps;
        this.now = now;
    }

    Notice of(Incident incident) {
        List<String> affected =
                incident.components().stream().map(Incident.Affected::name).toList();
        Incident.Post first = incident.updates().get(0);
        Instant published = Telling.when(first.at(), incident.declaredAt());
        return new Notice(
                StableId.incident(incident.id()),
                address.incident(incident.id()),
                PlainText.line(PlainText.of(incident.title(), stamps)),
                published,
                updated(incident, published),
                html(incident, affected),
                affected);
    }

    private Instant updated(Incident incident, Instant published) {
        Telling telling = new Telling(published, now).text(incident.title(), incident.earlierTitles());
        for (Incident.Post post : incident.updates()) {
            telling.post(post.at(), post.recordedAt()).text(post.message(), post.earlier());
        }
        incident.corrections().forEach(correction -> telling.change(correction.recordedAt()));
        ShownPostMortem postMortem = incident.postMortem();
        if (postMortem != null) {
            telling.change(postMortem.changedAt()).text(postMortem.summary(), List.of());
        }
        return telling.last();
    }

    private String html(Incident incident, List<String> affected) {
        Entry entry = new Entry(stamps);
        ShownPostMortem postMortem = incident.postMortem();
        if (postMortem != null) {
            entry.told(postMortem.changedAt(), stamps.language().say("postmortem"), postMortem.summary(), List.of());
        }
        for (int i = incident.updates().size() - 1; i >= 0; i--) {
            Incident.Post post = incident.updates().get(i);
            boolean same = i > 0 && incident.updates().get(i - 1).status() == post.status();
            entry.told(
                    post.at(),
                    stamps.language().say(same ? "update.same" : word(post.status())),
                    post.message(),
                    post.earlier());
        }
        return entry.end(affected, incident.lastPosition());
    }

    private static String word(IncidentStatus status) {
        return "update." + status.name().toLowerCase(Locale.ROOT);
    }
}
