package io.nines.command.texts;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Sent;
import io.nines.command.texts.TextCommand.EraseText;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Erases free texts and names of persons. */
@Tag(name = "texts")
@Controller("/api/texts")
@Allowed(Role.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TextController {
    private final Commands commands;
    private final Texts texts;

    TextController(Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /** The text is gone. */
    @Schema(name = "ErasedText")
    record Erased(String id, boolean erased) {}

    @Operation(
            operationId = "eraseText",
            summary = "Erase a text",
            description = "From every view, also earlier ones; an event says when and by whom. Its id stands where the"
                    + " text is read. 200, also when it was erased before; 404 unknown-text.")
    @ApiResponse(
            responseCode = "200",
            description = "It is erased",
            content = @Content(schema = @Schema(implementation = Erased.class)))
    @Post("/{id}/erase")
    @Consumes(MediaType.ALL)
    HttpResponse<?> erase(String id, @RequestBean Sent.Unconditional sent) {
        return commands.accept(sent.submission(), desk -> erase(id, desk));
    }

    private Answer erase(String id, Desk desk) {
        if (!Ids.OTHER.matcher(id).matches()) {
            throw unknown(id);
        }
        if (!texts.forget(id) && !desk.exists(Text.aggregate(id))) {
            throw unknown(id);
        }
        desk.send(new EraseText(id));
        return Answer.ok(new Erased(id, true));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(404, "unknown-text", "No such text", "There is no text with the id " + id + ".");
    }
}
