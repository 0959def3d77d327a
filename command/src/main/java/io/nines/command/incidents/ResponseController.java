package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Fields;
import io.nines.command.acceptance.Sent;
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.random.RandomGenerator;

/** Where those who respond to an incident say so; nothing of it is public. */
@Tag(name = "incidents")
@Controller("/api/incidents")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResponseController {
    private final Incidents incidents;
    private final Texts texts;
    private final RandomGenerator random;

    ResponseController(Incidents incidents, Texts texts, RandomGenerator random) {
        this.incidents = incidents;
        this.texts = texts;
        this.random = random;
    }

    /** Who leads the response, at most 120 characters, erasable; null: nobody does any more. */
    @Schema(name = "IncidentLead")
    record LeadBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    nullable = true,
                    maxLength = 120,
                    example = "Anna Muster")
            String lead) {
        private static LeadBody read(JsonNode body) {
            Fields fields = Fields.of(body);
            LeadBody read = new LeadBody(fields.line("lead", 120));
            if (!fields.has("lead")) {
                fields.complain("lead", "a name is needed; null: nobody leads any more");
            }
            fields.check();
            return read;
        }
    }

    /** What is to be kept in mind, at most 20,000 characters, erasable. */
    @Schema(name = "IncidentNote")
    record NoteBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 20_000,
                    example = "The disk of db-2 is full.")
            String text) {
        private static NoteBody read(JsonNode body) {
            Fields fields = Fields.of(body).need("text");
            NoteBody read = new NoteBody(fields.text("text", UpdateBody.MESSAGE));
            fields.check();
            return read;
        }
    }

    @Operation(
            operationId = "acknowledgeIncident",
            summary = "Acknowledge an incident",
            description = "Somebody is looking at it. 200, also when somebody did before; 409 incident-resolved. 404 "
                    + "unknown-incident; 409 incident-merged; 412 if If-Match does not hold; 422 names every field "
                    + "that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Post("/{id}/acknowledge")
    @Consumes(MediaType.ALL)
    HttpResponse<?> acknowledge(String id, @RequestBean Sent.Change sent) {
        return incidents.accept(id, sent, null, it -> new IncidentCommand.Acknowledge());
    }

    @Operation(
            operationId = "assignIncidentLead",
            summary = "Say who leads the response",
            description =
                    "A name, or null. 404 unknown-incident; 409 incident-merged; 412 if If-Match does not hold; 422 "
                            + "names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Post("/{id}/lead")
    HttpResponse<?> lead(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LeadBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        LeadBody said = LeadBody.read(body);
        return incidents.accept(
                id, sent, body, it -> new IncidentCommand.AssignLead(texts.keep(it.lead(), said.lead())));
    }

    @Operation(
            operationId = "addIncidentNote",
            summary = "Add a note",
            description = "For those who respond, never public; also to an incident that is resolved or merged. 404 "
                    + "unknown-incident; 412 if If-Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident, with the id of the note; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Post("/{id}/notes")
    HttpResponse<?> note(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoteBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        NoteBody said = NoteBody.read(body);
        return incidents.accept(
                id,
                sent,
                body,
                it -> new IncidentCommand.AddNote(Ids.random(random), texts.keep(said.text())),
                (plain, command) -> plain.withNote(((IncidentCommand.AddNote) command).note()));
    }
}
