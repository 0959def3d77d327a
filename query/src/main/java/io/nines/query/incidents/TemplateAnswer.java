package io.nines.query.incidents;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateSaved;
import io.nines.query.history.Step;
import io.nines.query.reading.AsOf;
import io.nines.query.texts.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * All ready-made updates.
 *
 * @param templates in order of their names; removed ones are not here
 */
@Schema(name = "IncidentTemplates")
record TemplateAnswer(AsOf asOf, List<View> templates) {

    /**
     * A ready-made update.
     *
     * @param name what operators call it
     * @param title for a new incident; null: none
     * @param titleText id of that text; null: none
     * @param status for the update; null: the operator chooses
     * @param message for the update; null: none
     * @param messageText id of that text; null: none
     * @param revision number of its events
     */
    @Schema(name = "IncidentTemplate")
    record View(
            String id,
            String name,
            @Nullable String title,
            @Nullable String titleText,
            @Nullable IncidentStatus status,
            @Nullable String message,
            @Nullable String messageText,
            long revision) {

        /** Null if it was removed. */
        static View of(Step last, Shown texts) {
            if (!(last.event() instanceof IncidentTemplateSaved saved)) {
                return null;
            }
            return new View(
                    saved.template(),
                    saved.name(),
                    texts.of(saved.title()),
                    Shown.id(saved.title()),
                    saved.status(),
                    texts.of(saved.message()),
                    Shown.id(saved.message()),
                    last.revision());
        }
    }
}
