package io.nines.command.maintenance;

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
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.MaintenanceUpdate;
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
import java.util.random.RandomGenerator;

/** Where operators change a window that is announced, and tell customers how it goes on. */
@Tag(name = "maintenance")
@Controller("/api/maintenance")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MaintenanceController {
    private final Windows windows;
    private final Texts texts;
    private final RandomGenerator random;

    MaintenanceController(Windows windows, Texts texts, RandomGenerator random) {
        this.windows = windows;
        this.texts = texts;
        this.random = random;
    }

    /** When it really was, with offset, not in the future; null: now. */
    @Schema(name = "MaintenanceInstant")
    record AtBody(@Nullable Instant at) {
        private static AtBody read(JsonNode body, Instant now) {
            Fields fields = Fields.of(body);
            AtBody read = new AtBody(fields.past("at", now));
            fields.check();
            return read;
        }
    }

    /** The new end, as planned, with offset. */
    @Schema(name = "MaintenanceExtension")
    record ExtendBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2030-01-06T04:00:00.000Z")
            Instant endsAt) {
        private static ExtendBody read(JsonNode body) {
            Fields fields = Fields.of(body).need("endsAt");
            ExtendBody read = new ExtendBody(fields.instant("endsAt"));
            fields.check();
            return read;
        }
    }

    /** What customers are told, at most 20,000 characters, erasable; {@code at} since when it is so, null: now. */
    @Schema(name = "MaintenanceUpdatePost")
    record MessageBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20_000, example = "We are nearly done.")
            String message,

            @Nullable Instant at) {
        private static MessageBody read(JsonNode body, Instant now, boolean needed) {
            Fields fields = needed ? Fields.of(body).need("message") : Fields.of(body);
            MessageBody read = new MessageBody(
                    fields.text("message", AnnounceBody.MESSAGE), needed ? fields.past("at", now) : null);
            fields.check();
            return read;
        }
    }

    /** Why it does not take place, at most 20,000 characters, erasable; null: nothing is said. */
    @Schema(name = "MaintenanceCancellation")
    record CancelBody(@Nullable @Schema(maxLength = 20_000) String message) {}

    /** The message in other words, at most 20,000 characters, erasable. */
    @Schema(name = "MaintenanceTextCorrection")
    record TextBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20_000, example = "We were nearly done.")
            String message) {}

    /** A title of at most 200 characters, erasable. */
    @Schema(name = "MaintenanceTitle")
    record TitleBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "New disks")
            String title) {
        private static TitleBody read(JsonNode body) {
            Fields fields = Fields.of(body).need("title");
            TitleBody read = new TitleBody(fields.line("title", AnnounceBody.TITLE));
            fields.check();
            return read;
        }
    }

    @Operation(
            operationId = "rescheduleMaintenance",
            summary = "Plan a window for another time",
            description =
                    "Its notice counts anew from when this is recorded. 409 maintenance-started; 409 starts-in-the-"
                            + "past. 404 unknown-maintenance; 409 maintenance-cancelled, maintenance-completed; 412 if If-"
                            + "Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Post("/{id}/reschedule")
    HttpResponse<?> reschedule(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WindowBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        WindowBody said = WindowBody.read(body);
        return windows.accept(
                id,
                sent,
                body,
                it -> Windows.Change.of(new MaintenanceCommand.Reschedule(said.startsAt(), said.endsAt())));
    }

    @Operation(
            operationId = "extendMaintenance",
            summary = "Let a window take longer",
            description = "Before or while it runs. 409 extended-to-no-later. 404 unknown-maintenance; 409 maintenance-"
                    + "cancelled, maintenance-completed; 412 if If-Match does not hold; 422 names every field that "
                    + "cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Post("/{id}/extend")
    HttpResponse<?> extend(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExtendBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        ExtendBody said = ExtendBody.read(body);
        return windows.accept(id, sent, body, it -> Windows.Change.of(new MaintenanceCommand.Extend(said.endsAt())));
    }

    @Operation(
            operationId = "startMaintenance",
            summary = "Begin a window by hand",
            description = "Before its planned start; the window begins then. 409 maintenance-started. 404 unknown-"
                    + "maintenance; 409 maintenance-cancelled, maintenance-completed; 412 if If-Match does not hold; "
                    + "422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Post("/{id}/start")
    HttpResponse<?> start(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = AtBody.class))) @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        AtBody said = AtBody.read(body, windows.now());
        return windows.accept(id, sent, body, it -> Windows.Change.of(new MaintenanceCommand.Start(said.at())));
    }

    @Operation(
            operationId = "completeMaintenance",
            summary = "End a window by hand",
            description = "Before its planned end; the window ends then. 409 maintenance-not-started, completed-before-"
                    + "start. 404 unknown-maintenance; 409 maintenance-cancelled, maintenance-completed; 412 if If-"
                    + "Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Post("/{id}/complete")
    HttpResponse<?> complete(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = AtBody.class))) @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        AtBody said = AtBody.read(body, windows.now());
        return windows.accept(id, sent, body, it -> Windows.Change.of(new MaintenanceCommand.Complete(said.at())));
    }

    @Operation(
            operationId = "cancelMaintenance",
            summary = "Cancel a window",
            description = "It does not take place; a message may say why. 409 maintenance-started. 404 unknown-"
                    + "maintenance; 409 maintenance-cancelled, maintenance-completed; 412 if If-Match does not hold; "
                    + "422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window, with the id of the update; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Post("/{id}/cancel")
    HttpResponse<?> cancel(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = CancelBody.class))) @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        MessageBody said = MessageBody.read(body, windows.now(), false);
        return windows.accept(id, sent, body, it -> {
            MaintenanceUpdate update = update(said);
            return new Windows.Change(new MaintenanceCommand.Cancel(update), update.id());
        });
    }

    @Operation(
            operationId = "postMaintenanceUpdate",
            summary = "Post an update",
            description =
                    "Before, while and after it runs. at in the past is backfill; an update cannot be from before "
                            + "the one before it: 409 update-out-of-order. 409 maintenance-cancelled. 404 unknown-maintenance; "
                            + "412 if If-Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window, with the id of the update; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Post("/{id}/updates")
    HttpResponse<?> post(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MessageBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        MessageBody said = MessageBody.read(body, windows.now(), true);
        return windows.accept(id, sent, body, it -> {
            MaintenanceUpdate update = update(said);
            return new Windows.Change(new MaintenanceCommand.PostUpdate(update), update.id());
        });
    }

    private MaintenanceUpdate update(MessageBody said) {
        return new MaintenanceUpdate(Ids.random(random), texts.keep(said.message()), said.at());
    }

    @Operation(
            operationId = "retitleMaintenance",
            summary = "Give a window another title",
            description =
                    "The earlier one stays on record, unless it is erased. 404 unknown-maintenance; 412 if If-Match "
                            + "does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Put("/{id}")
    HttpResponse<?> retitle(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TitleBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        TitleBody said = TitleBody.read(body);
        return windows.accept(
                id,
                sent,
                body,
                it -> Windows.Change.of(new MaintenanceCommand.Retitle(texts.keep(it.title(), said.title()))));
    }

    @Operation(
            operationId = "correctMaintenanceUpdate",
            summary = "Correct an update's text",
            description =
                    "The earlier one stays on record, unless it is erased. 404 unknown-maintenance, unknown-update; "
                            + "412 if If-Match does not hold; 422 names every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The window; ETag is its revision",
            content = @Content(schema = @Schema(implementation = MaintenanceAnswer.class)))
    @Put("/{id}/updates/{update}")
    HttpResponse<?> correct(
            String id,
            String update,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TextBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Replacement sent) {
        MessageBody said = MessageBody.read(body, windows.now(), true);
        return windows.accept(id, sent, body, it -> new Windows.Change(correct(it, update, said), update));
    }

    private MaintenanceCommand correct(MaintenanceState it, String update, MessageBody said) {
        if (!it.hasUpdate(update)) {
            throw ProblemException.of(
                    404, "unknown-update", "No such update", "The window has no update with the id " + update + ".");
        }
        return new MaintenanceCommand.CorrectText(update, texts.keep(it.message(update), said.message()));
    }
}
