package io.nines.command.agreements;

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
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Fields;
import io.nines.command.acceptance.Sent;
import io.nines.command.agreements.CorrectionCommand.ApproveCorrection;
import io.nines.command.agreements.CorrectionCommand.RecordCorrection;
import io.nines.command.agreements.CorrectionCommand.WithdrawCorrection;
import io.nines.command.components.AffectedComponents;
import io.nines.command.texts.Texts;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.Ids;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Where a time is said to have been something else than it seems, which changes nothing that is on record. */
@Tag(name = "corrections")
@Controller("/api/corrections")
@Allowed({Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CorrectionController {
    private static final int REASON = 2000;

    private final Commands commands;
    private final CorrectionDirectory directory;
    private final AgreementDirectory agreements;
    private final AffectedComponents components;
    private final Texts texts;
    private final InstantSource clock;
    private final RandomGenerator random;

    CorrectionController(
            Commands commands,
            CorrectionDirectory directory,
            AgreementDirectory agreements,
            AffectedComponents components,
            Texts texts,
            InstantSource clock,
            RandomGenerator random) {
        this.commands = commands;
        this.directory = directory;
        this.agreements = agreements;
        this.components = components;
        this.texts = texts;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A correction, and how far it has come.
     *
     * @param revision counts its changes, from 1; the ETag
     */
    @Schema(name = "ChangedCorrection")
    record CorrectionAnswer(String id, CorrectionState.Standing state, long revision) {}

    /** Why it is taken back, at most 2,000 characters, erasable; null: nothing is said. */
    @Schema(name = "CorrectionWithdrawal")
    record WithdrawBody(@Nullable @Schema(maxLength = 2000) String reason) {
        private static WithdrawBody read(JsonNode body) {
            Fields fields = Fields.of(body);
            WithdrawBody read = new WithdrawBody(fields.text("reason", REASON));
            fields.check();
            return read;
        }
    }

    @Operation(
            operationId = "recordCorrection",
            summary = "Correct a time",
            description =
                    "Reports that speak from then on show it and what it changes; where the terms ask for it, only once"
                            + " somebody with another key approves. 403 if the key is for customers whose agreements do"
                            + " not speak of all of the components; 422 unknown-component; 422 names every field that"
                            + " cannot be used.")
    @ApiResponse(
            responseCode = "201",
            description = "The correction; ETag is its revision",
            content = @Content(schema = @Schema(implementation = CorrectionAnswer.class)))
    @Post
    HttpResponse<?> post(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CorrectionBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Unconditional sent) {
        CorrectionBody said = CorrectionBody.read(body, clock.instant());
        return commands.accept(sent.submission(body), desk -> {
            components.check(said.components(), true);
            agreements.check(sent.caller(), said.components());
            return send(command(said), null, sent.caller(), desk);
        });
    }

    private RecordCorrection command(CorrectionBody said) {
        return new RecordCorrection(
                Ids.random(random),
                said.components(),
                said.from(),
                said.to(),
                said.as(),
                said.category(),
                texts.keep(said.reason()),
                texts.keep(said.evidence()));
    }

    @Operation(
            operationId = "approveCorrection",
            summary = "Approve a correction",
            description =
                    "With another key than the one that it was recorded with. 200, also when it was approved before. 403"
                            + " as for the correction itself; 404 unknown-correction; 409 own-correction,"
                            + " correction-withdrawn; 412 if If-Match does not hold.")
    @ApiResponse(
            responseCode = "200",
            description = "The correction; ETag is its revision",
            content = @Content(schema = @Schema(implementation = CorrectionAnswer.class)))
    @Post("/{id}/approve")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(String id, @RequestBean Sent.Change sent) {
        ApproveCorrection command = new ApproveCorrection(id, sent.caller().keyId(), sent.expectation());
        return commands.accept(sent.submission(), desk -> {
            CorrectionState it = directory.get(id);
            agreements.check(sent.caller(), it.components());
            return send(command, it, sent.caller(), desk);
        });
    }

    @Operation(
            operationId = "withdrawCorrection",
            summary = "Withdraw a correction",
            description =
                    "It stays on record and changes nothing any more. 200, also when it was withdrawn before. 403 as for"
                            + " the correction itself; 404 unknown-correction; 412 if If-Match does not hold; 422 names"
                            + " every field that cannot be used.")
    @ApiResponse(
            responseCode = "200",
            description = "The correction; ETag is its revision",
            content = @Content(schema = @Schema(implementation = CorrectionAnswer.class)))
    @Post("/{id}/withdraw")
    HttpResponse<?> withdraw(
            String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = WithdrawBody.class))) @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        WithdrawBody said = WithdrawBody.read(body);
        Expectation expectation = sent.expectation();
        return commands.accept(sent.submission(body), desk -> {
            CorrectionState it = directory.get(id);
            agreements.check(sent.caller(), it.components());
            // no text is kept that no event will name
            String reason = it.withdrawn() ? null : said.reason();
            return send(new WithdrawCorrection(id, texts.keep(reason), expectation), it, sent.caller(), desk);
        });
    }

    private static Answer send(CorrectionCommand command, CorrectionState before, Caller caller, Desk desk) {
        long revision = desk.send(command);
        CorrectionState after = before;
        for (CorrectionEvent event : command.decide(before)) {
            after = CorrectionState.after(after, event, caller.keyId());
        }
        String id = command.correction();
        CorrectionAnswer view = new CorrectionAnswer(id, after.standing(), revision);
        return (before == null ? Answer.created(view, "/api/corrections/" + id) : Answer.ok(view)).at(revision);
    }
}
