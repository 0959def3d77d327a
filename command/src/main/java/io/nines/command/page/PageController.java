package io.nines.command.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Sent;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where operators say how the public page looks. */
@Tag(name = "page")
@Controller("/api/page")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PageController {
    private final Commands commands;

    PageController(Commands commands) {
        this.commands = commands;
    }

    /** The look of the page was taken; read it on the page. */
    @Schema(name = "DesignedPage")
    record PageAnswer(long revision) {}

    @Operation(
            operationId = "designPage",
            summary = "Say how the public page looks",
            description =
                    "The whole of it; what is left out takes the page's own. Text on the colour is white or dark, "
                            + "whichever is read better: 422 unreadable-colour, with the contrasts measured, where neither "
                            + "reaches 4.5 to 1. 412 if If-Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "It is taken; ETag is its revision",
            content = @Content(schema = @Schema(implementation = PageAnswer.class)))
    @Put
    HttpResponse<?> design(
            @RequestBody(content = @Content(schema = @Schema(implementation = PageBody.class))) @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        PageDesigned design = PageBody.read(body);
        DesignPage command = new DesignPage(design, sent.expectation());
        return commands.accept(sent.submission(), desk -> {
            long revision = desk.send(command);
            return Answer.ok(new PageAnswer(revision)).at(revision);
        });
    }
}
