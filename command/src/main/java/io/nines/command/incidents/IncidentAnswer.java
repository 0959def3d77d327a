package io.nines.command.incidents;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.IncidentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a write to an incident is answered with; what the incident says is read at {@code GET /api/incidents/{id}}.
 *
 * @param revision counts its changes, from 1; the ETag
 * @param status how far it has come now
 * @param update id of the update that was posted or corrected; null: none was
 * @param note id of the note that was added; null: none was
 * @param actions ids of the post-mortem's action items, in order; null: no post-mortem was published
 */
@Schema(name = "ChangedIncident")
record IncidentAnswer(
        String id,
        long revision,
        IncidentStatus status,
        @Nullable String update,
        @Nullable String note,
        @Nullable List<String> actions) {
    static IncidentAnswer of(String id, long revision, IncidentStatus status) {
        return new IncidentAnswer(id, revision, status, null, null, null);
    }

    IncidentAnswer withUpdate(String posted) {
        return new IncidentAnswer(id, revision, status, posted, note, actions);
    }

    IncidentAnswer withNote(String added) {
        return new IncidentAnswer(id, revision, status, update, added, actions);
    }

    IncidentAnswer withActions(List<String> published) {
        return new IncidentAnswer(id, revision, status, update, note, published);
    }
}
