package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Fields;
import io.nines.command.acceptance.Sent;
import io.nines.command.components.AffectedComponents;
import io.nines.command.texts.Texts;
import io.nines.contract.AffectedComponent;
import io.nines.contract.Ids;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where operators tell customers how an incident goes on. */
@Tag(name = "incidents")
@Controller("/api/incidents")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UpdateController {
    private final Incidents incidents;
    private final AffectedComponents components;
    private final Texts texts;
    private final InstantSource clock;
    private final RandomGenerator random;

    UpdateController(
            Incidents incidents,
            AffectedComponents components,
            Texts texts,
            InstantSource clock,
            RandomGenerator random) {
        this.incidents = incidents;
        this.components = components;
        this.texts = texts;
        this.clock = clock;
        this.random = random;
    }

    /** As an update; nothing of it has to be there. */
    @Schema(name = "IncidentReopening")
    record ReopenBody(
            @Nullable IncidentStatus status,
            @Nullable @Schema(maxLength = 20_000) String message,
            @Nullable List<AffectedComponent> components,
            @Nullable Instant at) {}

    /** The message in other words, at most 20,000 characters, erasable; null: nothing is said any more. */
    @Schema(name = "IncidentTextCorrection")
    record TextBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    nullable = true,
                    maxLength = 20_000,
                    example = "It was the disk.")
            String message) {
        private static TextBody read(JsonNode body) {
            Fields fields = Fields.of(body);
            TextBody read = new TextBody(fields.text("message", UpdateBody.MESSAGE));
            if (!fields.has("message")) {
                fields.complain("message", "this is needed; null: nothing is said any more");
            }
            fields.check();
            return read;
        }
    }

    @Operation(
            operationId = "postIncidentUpdate",
            summary = "Post an update",
            description =
                    "components names those whose impact is another from then on; those not named keep theirs. With "
                            + "the status resolved every impact ends. at in the past is backfill; an update cannot be from "
                            + "before the one before it: 409 update-before-start, update-out-of-order. 409 incident-resolved. "
                            + "422 unknown-component, component-retired. 404 unknown-incident; 409 incident-merged; 412 if If-"
                            + "Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident, with the id of the update; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Post("/{id}/updates")
    HttpResponse<?> post(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = UpdateBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        UpdateBody said = UpdateBody.update(body, clock.instant());
        return incidents.accept(
                id,
                sent,
                body,
                it -> post(said),
                (plain, command) -> plain.withUpdate(
                        ((IncidentCommand.PostUpdate) command).update().id()));
    }

    private IncidentCommand post(UpdateBody said) {
        components.check(said.ids(), said.at() != null);
        return new IncidentCommand.PostUpdate(update(said), said.named());
    }

    private IncidentUpdate update(UpdateBody said) {
        return new IncidentUpdate(Ids.random(random), said.status(), texts.keep(said.message()), said.at());
    }

    @Operation(
            operationId = "correctIncidentUpdate",
            summary = "Correct an update's text",
            description = "The earlier text stays on record, unless it is erased. 404 unknown-update. 404 unknown-"
                    + "incident; 409 incident-merged; 412 if If-Match does not hold; 422 names every field that cannot "
                    + "be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Put("/{id}/updates/{update}")
    HttpResponse<?> correct(
            String id,
            String update,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TextBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        TextBody said = TextBody.read(body);
        return incidents.accept(
                id, sent, body, it -> correct(it, update, said), (plain, command) -> plain.withUpdate(update));
    }

    private IncidentCommand correct(IncidentState it, String update, TextBody said) {
        if (!it.hasUpdate(update)) {
            throw ProblemException.of(
                    404, "unknown-update", "No such update", "The incident has no update with the id " + update + ".");
        }
        return new IncidentCommand.CorrectText(update, texts.keep(it.message(update), said.message()));
    }

    @Operation(
            operationId = "reopenIncident",
            summary = "Reopen a resolved incident",
            description = "Where components is left out, those are affected that were when it was resolved; else those "
                    + "given, and no others. 409 incident-open; 409 update-before-start, update-out-of-order. 422 "
                    + "unknown-component, component-retired. 404 unknown-incident; 409 incident-merged; 412 if If-"
                    + "Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident, with the id of the update; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Post("/{id}/reopen")
    HttpResponse<?> reopen(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ReopenBody.class))) @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        UpdateBody said = UpdateBody.reopening(body, clock.instant());
        return incidents.accept(
                id,
                sent,
                body,
                it -> reopen(said),
                (plain, command) -> plain.withUpdate(
                        ((IncidentCommand.Reopen) command).update().id()));
    }

    private IncidentCommand reopen(UpdateBody said) {
        components.check(said.ids(), said.at() != null);
        return new IncidentCommand.Reopen(update(said), said.components());
    }
}
