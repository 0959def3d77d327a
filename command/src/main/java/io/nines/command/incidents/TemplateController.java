package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Sent;
import io.nines.command.incidents.TemplateCommand.RemoveTemplate;
import io.nines.command.incidents.TemplateCommand.SaveTemplate;
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateSaved;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where operators keep ready-made updates. */
@Tag(name = "incident-templates")
@Controller("/api/incident-templates")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TemplateController {
    private final Commands commands;
    private final TemplateDirectory directory;
    private final Texts texts;

    TemplateController(Commands commands, TemplateDirectory directory, Texts texts) {
        this.commands = commands;
        this.directory = directory;
        this.texts = texts;
    }

    /** A template that was saved or removed. */
    @Schema(name = "ChangedIncidentTemplate")
    record TemplateAnswer(String id, long revision, boolean removed) {}

    @Operation(
            operationId = "saveIncidentTemplate",
            summary = "Save a template",
            description =
                    "The whole of it. 201 when it is new or was removed, 200 when it was there. 412 if If-Match does "
                            + "not hold; 422 invalid-template-id; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The template; ETag is its revision",
            content = @Content(schema = @Schema(implementation = TemplateAnswer.class)))
    @Put("/{id}")
    HttpResponse<?> save(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TemplateBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        checkId(id);
        TemplateBody said = TemplateBody.read(body);
        Expectation expectation = sent.expectation();
        return commands.accept(sent.submission(), desk -> save(id, said, expectation, desk));
    }

    private static void checkId(String id) {
        if (!Ids.COMPONENT.matcher(id).matches()) {
            throw ProblemException.of(
                    422,
                    "invalid-template-id",
                    "That is no id of a template",
                    "1 to 63 characters of a-z, 0-9 and - are needed, and none of them - at the start.");
        }
    }

    private Answer save(String id, TemplateBody said, Expectation expectation, Desk desk) {
        IncidentTemplateSaved before = directory.find(id);
        IncidentTemplateSaved saved = new IncidentTemplateSaved(
                id,
                said.name(),
                texts.keep(before == null ? null : before.title(), said.title()),
                said.status(),
                texts.keep(before == null ? null : before.message(), said.message()));
        long revision = desk.send(new SaveTemplate(id, saved, expectation));
        TemplateAnswer body = new TemplateAnswer(id, revision, false);
        Answer answer = before == null ? Answer.created(body, "/api/incident-templates/" + id) : Answer.ok(body);
        return answer.at(revision);
    }

    @Operation(
            operationId = "removeIncidentTemplate",
            summary = "Remove a template",
            description =
                    "It is offered no longer. 200, also when it was removed before; 404 unknown-incident-template; "
                            + "412 if If-Match does not hold.")
    @ApiResponse(
            responseCode = "200",
            description = "It is removed",
            content = @Content(schema = @Schema(implementation = TemplateAnswer.class)))
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(String id, @RequestBean Sent.Replacement sent) {
        Expectation expectation = sent.expectation();
        return commands.accept(sent.submission(), desk -> {
            long revision = desk.send(new RemoveTemplate(id, expectation));
            return Answer.ok(new TemplateAnswer(id, revision, true)).at(revision);
        });
    }
}
