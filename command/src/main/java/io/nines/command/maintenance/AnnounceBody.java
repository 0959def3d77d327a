package io.nines.command.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.command.components.AffectedComponents;
import io.nines.contract.AffectedComponent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A window, or a series of them, that is to be announced.
 *
 * @param title what is done, in a line of at most 200 characters, erasable
 * @param message what customers are told, at most 20,000 characters, erasable; null: nothing
 * @param components what is affected; none where it is left out
 * @param startsAt start, with offset; of a series: of its first window
 * @param endsAt end, after the start
 * @param at of a window after the fact: when customers were told; null: now. Notice counts from when it is recorded, always
 * @param recurrence when it comes again; null: it does not
 */
@Schema(name = "MaintenanceAnnouncement")
record AnnounceBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "New disks")
        String title,

        @Nullable @Schema(maxLength = 20_000) String message,
        @Nullable List<AffectedComponent> components,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2030-01-06T02:00:00.000Z")
        Instant startsAt,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2030-01-06T03:00:00.000Z")
        Instant endsAt,

        @Nullable Instant at,
        @Nullable RecurrenceBody recurrence) {
    /** The longest title. */
    static final int TITLE = 200;
    /** The longest message. */
    static final int MESSAGE = 20_000;

    /**
     * When it comes again.
     *
     * @param rrule RFC 5545 {@code RRULE} without its name, at most 500 characters, at most daily, at most 100 windows in 90 days
     * @param zone whose clock it follows, such as {@code Europe/Berlin}
     */
    @Schema(name = "RecurrenceBody")
    record RecurrenceBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 500)
            String rrule,

            String zone) {}

    static AnnounceBody read(JsonNode body, Instant now) {
        Fields fields = Fields.of(body).need("title").need("startsAt").need("endsAt");
        List<AffectedComponent> components = AffectedComponents.read(fields);
        Instant startsAt = fields.instant("startsAt");
        Instant endsAt = WindowBody.end(fields, startsAt);
        AnnounceBody read = new AnnounceBody(
                fields.line("title", TITLE),
                fields.text("message", MESSAGE),
                components == null ? List.of() : components,
                startsAt,
                endsAt,
                fields.past("at", now),
                recurrence(fields, startsAt, endsAt, now));
        boolean begun = startsAt != null && startsAt.isBefore(now) && read.recurrence() == null;
        if (read.at() != null && !begun) {
            fields.complain("at", "this is for a window of the past");
        }
        fields.check();
        return read;
    }

    private static RecurrenceBody recurrence(Fields fields, Instant startsAt, Instant endsAt, Instant now) {
        Fields said = fields.object("recurrence");
        if (!fields.says("recurrence")) {
            return null;
        }
        RecurrenceBody read = new RecurrenceBody(
                said.need("rrule").line("rrule", 500), said.need("zone").line("zone", 60));
        said.nothingElse();
        SeriesRules.check(read, startsAt, endsAt, now, said);
        return read;
    }

    List<String> ids() {
        return components.stream().map(AffectedComponent::id).toList();
    }
}
