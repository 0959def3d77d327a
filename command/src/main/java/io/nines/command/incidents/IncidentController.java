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
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Fields;
import io.nines.command.acceptance.Sent;
import io.nines.command.components.AffectedComponents;
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.Role;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where operators declare incidents, and say what they are. */
@Tag(name = "incidents")
@Controller("/api/incidents")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IncidentController {
    private final Incidents incidents;
    private final Commands commands;
    private final IncidentDirectory directory;
    private final AffectedComponents components;
    private final Texts texts;
    private final InstantSource clock;
    private final RandomGenerator random;

    IncidentController(
            Incidents incidents,
            Commands commands,
            IncidentDirectory directory,
            AffectedComponents components,
            Texts texts,
            InstantSource clock,
            RandomGenerator random) {
        this.incidents = incidents;
        this.commands = commands;
        this.directory = directory;
        this.components = components;
        this.texts = texts;
        this.clock = clock;
        this.random = random;
    }

    /** What an incident is to be; null or left out: as it is. The title has at most 200 characters and is erasable. */
    @Schema(name = "IncidentChange")
    record ChangeBody(
            @Nullable @Schema(maxLength = 200) String title,
            @Nullable Severity severity,
            @Nullable Visibility visibility) {
        private static ChangeBody read(JsonNode body) {
            Fields fields = Fields.of(body);
            ChangeBody read = new ChangeBody(
                    fields.line("title", DeclareBody.TITLE),
                    fields.choice("severity", Severity.class),
                    fields.choice("visibility", Visibility.class));
            fields.check();
            return read;
        }
    }

    /** The id of the incident that goes on in this one's place. */
    @Schema(name = "IncidentMerge")
    record MergeBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "0a1b2c3d4e5f")
            String into) {
        private static MergeBody read(JsonNode body) {
            Fields fields = Fields.of(body).need("into");
            MergeBody read = new MergeBody(fields.line("into", 12));
            fields.check();
            return read;
        }
    }

    @Operation(
            operationId = "declareIncident",
            summary = "Declare an incident",
            description =
                    "201 with its id and that of its first update. startedAt in the past is backfill: recorded as "
                            + "such, with the instant it was entered. What lies up to a minute in the future is taken for now. "
                            + "422 names every field that cannot be used; 422 unknown-component; 422 component-retired, unless "
                            + "startedAt is given.")
    @ApiResponse(
            responseCode = "201",
            description = "The incident; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Post
    HttpResponse<?> declare(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DeclareBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Unconditional sent) {
        DeclareBody said = DeclareBody.read(body, clock.instant());
        return commands.accept(sent.submission(body), desk -> declare(said, desk));
    }

    private Answer declare(DeclareBody said, Desk desk) {
        components.check(said.ids(), said.startedAt() != null);
        String id = Ids.random(random);
        IncidentUpdate update =
                new IncidentUpdate(Ids.random(random), said.status(), texts.keep(said.message()), said.startedAt());
        IncidentCommand declare = new IncidentCommand.Declare(
                texts.keep(said.title()),
                said.severity(),
                said.visibility(),
                said.startedAt(),
                null,
                said.components(),
                update);
        long revision = desk.send(new ToIncident(id, clock.instant(), Expectation.NONE, declare));
        IncidentAnswer answer = IncidentAnswer.of(id, revision, said.status()).withUpdate(update.id());
        return Answer.created(answer, "/api/incidents/" + id).at(revision);
    }

    @Operation(
            operationId = "changeIncident",
            summary = "Change title, severity or visibility",
            description =
                    "What is left out stays as it is; the earlier title stays on record. An incident that becomes "
                            + "critical, or critical again, has to be acknowledged in time from then on. 404 unknown-incident; "
                            + "409 incident-merged; 412 if If-Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Put("/{id}")
    HttpResponse<?> change(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ChangeBody.class))) @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        ChangeBody said = ChangeBody.read(body);
        return incidents.accept(
                id,
                sent,
                body,
                it -> new IncidentCommand.Change(
                        said.title() == null ? null : texts.keep(it.title(), said.title()),
                        said.severity(),
                        said.visibility()));
    }

    @Operation(
            operationId = "restateImpact",
            summary = "State anew when a component was affected",
            description =
                    "The periods replace whatever was said of the component in this incident; what was said before "
                            + "stays on record. A component that the incident did not name yet may be named so. 409 period-"
                            + "after-resolution; 422 unknown-component; 422 component-retired, where the last period goes on. "
                            + "404 unknown-incident; 409 incident-merged; 412 if If-Match does not hold; 422 names every field "
                            + "that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Put("/{id}/components/{component}")
    HttpResponse<?> restate(
            String id,
            String component,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PeriodsBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        PeriodsBody said = PeriodsBody.read(body, clock.instant());
        return incidents.accept(id, sent, body, it -> {
            components.check(List.of(component), !said.goesOn());
            return new IncidentCommand.RestateImpact(component, said.stated());
        });
    }

    @Operation(
            operationId = "mergeIncident",
            summary = "Merge an incident into another",
            description =
                    "The other goes on in its place; customers see this one no longer. 409 merge-into-itself, merge-"
                            + "into-merged, merge-into-resolved (this one is open), merge-into-internal (this one is public). "
                            + "404 unknown-incident; 409 incident-merged; 412 if If-Match does not hold; 422 names every field "
                            + "that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Post("/{id}/merge")
    HttpResponse<?> merge(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        MergeBody said = MergeBody.read(body);
        return incidents.accept(id, sent, body, it -> new IncidentCommand.Merge(directory.get(said.into())));
    }
}
