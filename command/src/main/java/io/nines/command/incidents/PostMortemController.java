package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.RejectedException;
import io.nines.command.acceptance.Sent;
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.PostMortem;
import io.nines.contract.Role;
import io.nines.contract.TextRef;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where operators publish what was learned from an incident. */
@Tag(name = "incidents")
@Controller("/api/incidents")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PostMortemController {
    private final Incidents incidents;
    private final Texts texts;
    private final RandomGenerator random;

    PostMortemController(Incidents incidents, Texts texts, RandomGenerator random) {
        this.incidents = incidents;
        this.texts = texts;
        this.random = random;
    }

    @Operation(
            operationId = "publishPostMortem",
            summary = "Publish a post-mortem",
            description = "The whole of it, for the first time or anew; what was published before stays on record. An "
                    + "action item keeps its id when it is named by it: 409 unknown-action where there is none. 409 "
                    + "incident-open. 404 unknown-incident; 409 incident-merged; 412 if If-Match does not hold; 422 "
                    + "names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The incident, with the ids of the action items; ETag is its revision",
            content = @Content(schema = @Schema(implementation = IncidentAnswer.class)))
    @Put("/{id}/post-mortem")
    HttpResponse<?> publish(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostMortemBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        PostMortemBody said = PostMortemBody.read(body);
        return incidents.accept(
                id,
                sent,
                body,
                it -> new IncidentCommand.PublishPostMortem(kept(said, it.postMortem())),
                (plain, command) -> plain.withActions(ids(((IncidentCommand.PublishPostMortem) command).postMortem())));
    }

    private static List<String> ids(PostMortem published) {
        return published.actions().stream().map(PostMortem.ActionItem::id).toList();
    }

    /** With its texts; one that says the same as before is the same text. */
    private PostMortem kept(PostMortemBody said, PostMortem before) {
        List<TextRef> whys = new ArrayList<>();
        for (int i = 0; i < said.whys().size(); i++) {
            boolean known = before != null && i < before.whys().size();
            whys.add(texts.keep(known ? before.whys().get(i) : null, said.whys().get(i)));
        }
        List<PostMortem.ActionItem> actions =
                said.actions().stream().map(action -> kept(action, before)).toList();
        return new PostMortem(texts.keep(before == null ? null : before.summary(), said.summary()), whys, actions);
    }

    private PostMortem.ActionItem kept(PostMortemBody.Action said, PostMortem before) {
        PostMortem.ActionItem known = said.id() == null ? null : known(said.id(), before);
        return new PostMortem.ActionItem(
                known == null ? Ids.random(random) : known.id(),
                texts.keep(known == null ? null : known.title(), said.title()),
                said.priority(),
                texts.keep(known == null ? null : known.owner(), said.owner()),
                said.dueOn(),
                said.done());
    }

    private static PostMortem.ActionItem known(String id, PostMortem before) {
        List<PostMortem.ActionItem> published = before == null ? List.of() : before.actions();
        return published.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RejectedException(
                        "unknown-action",
                        "No such action item",
                        "The post-mortem as it was published before has no action item with the id " + id + "."));
    }
}
