package io.nines.command.components;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Sent;
import io.nines.command.acceptance.Submission;
import io.nines.command.components.ComponentCommand.PutComponent;
import io.nines.command.components.ComponentCommand.RetireComponent;
import io.nines.command.components.ComponentView.Detection;
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import io.nines.contract.TextRef;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.http.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Where operators keep the components. */
@Tag(name = "components")
@Controller("/api/components")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComponentController {
    private final Commands commands;
    private final ComponentDirectory directory;
    private final Texts texts;
    private final InstantSource clock;

    ComponentController(Commands commands, ComponentDirectory directory, Texts texts, InstantSource clock) {
        this.commands = commands;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @Operation(
            operationId = "putComponent",
            summary = "Register a component, or replace what is said of it",
            description =
                    "201 when it is new, 200 when it was there; nothing is recorded where nothing changes. What the"
                            + " body leaves out takes its default, upcoming policies too. What GET answers may be sent back."
                            + " 202 instead while the log is away. 409 component-retired; 412"
                            + " if If-Match or If-None-Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The component as it was changed; ETag is its revision",
            content = @Content(schema = @Schema(implementation = ComponentView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The component as it was registered",
            content = @Content(schema = @Schema(implementation = ComponentView.class)))
    @Put("/{id}")
    HttpResponse<?> put(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ComponentBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("If-Match") String ifMatch,
            @Nullable @Header("If-None-Match") String ifNoneMatch) {
        checkId(id);
        ComponentBody wanted = ComponentBody.read(id, body);
        Expectation expectation = Expectation.of(ifMatch, ifNoneMatch);
        return commands.accept(Submission.by(caller), desk -> put(id, wanted, expectation, desk));
    }

    private static void checkId(String id) {
        if (!Ids.COMPONENT.matcher(id).matches()) {
            throw ProblemException.of(
                    422,
                    "invalid-component-id",
                    "That is no id of a component",
                    "1 to 63 characters of a-z, 0-9 and - are needed, and none of them - at the start.");
        }
    }

    private Answer put(String id, ComponentBody wanted, Expectation expectation, Desk desk) {
        ComponentDescription before = directory.description(id);
        TextRef text = texts.keep(before == null ? null : before.text(), wanted.description());
        ComponentDescription said =
                new ComponentDescription(wanted.name(), wanted.group(), wanted.order(), text, wanted.visibility());
        PutComponent command = new PutComponent(id, said, wanted.stated(), clock.instant(), expectation);
        long revision = desk.send(command);
        ComponentView view = view(id, said, policies(command, desk.recordedAt()), false, revision);
        Answer answer = before == null ? Answer.created(view, "/api/components/" + id) : Answer.ok(view);
        return answer.at(revision);
    }

    /** What holds once it is carried out: the directory knows that only when this is committed. */
    private Policies policies(PutComponent put, Instant recordedAt) {
        WatchedComponent before = directory.find(put.component());
        Policies policies =
                before == null ? Policies.first(put.policies().get(0).policy()) : new Policies(before.policies());
        List<StatedPolicy> said =
                put.policies().subList(before == null ? 1 : 0, put.policies().size());
        for (StatedPolicy one : policies.missing(said, put.now())) {
            policies = policies.with(one, recordedAt);
        }
        return policies;
    }

    private ComponentView view(
            String id, ComponentDescription said, Policies policies, boolean retired, long revision) {
        Instant now = clock.instant();
        return new ComponentView(
                id,
                said.name(),
                said.group(),
                said.order(),
                texts.read(said.text()).orElse(null),
                said.visibility(),
                Detection.of(policies.at(now)),
                policies.after(now).stream().map(Detection::of).toList(),
                retired,
                revision);
    }

    @Operation(
            operationId = "retireComponent",
            summary = "Retire a component",
            description =
                    "Its results are refused from now on; its history stays, its id is never used again. 200, also"
                            + " when it was retired before; 404 unknown-component; 412 if If-Match does not hold.")
    @ApiResponse(
            responseCode = "200",
            description = "The component; ETag is its revision",
            content = @Content(schema = @Schema(implementation = ComponentView.class)))
    @Post("/{id}/retire")
    @Consumes(MediaType.ALL)
    HttpResponse<?> retire(String id, @RequestBean Sent.Change sent) {
        RetireComponent command = new RetireComponent(id, sent.expectation());
        return commands.accept(sent.submission(), desk -> retire(command, desk));
    }

    private Answer retire(RetireComponent command, Desk desk) {
        String id = command.component();
        long revision = desk.send(command);
        WatchedComponent watched = directory.find(id);
        ComponentDescription said = directory.description(id);
        return Answer.ok(view(id, said, new Policies(watched.policies()), true, revision))
                .at(revision);
    }
}
