package io.nines.command.agreements;

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
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Sent;
import io.nines.command.acceptance.Submission;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.terms.AgreementDocument;
import io.nines.terms.VersionDocument;
import io.nines.terms.Written;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where account managers keep the agreements. */
@Tag(name = "agreements")
@Controller("/api/agreements")
@Allowed(Role.ACCOUNT_MANAGER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementController {
    private final Agreements agreements;

    AgreementController(Agreements agreements) {
        this.agreements = agreements;
    }

    @Operation(
            operationId = "putAgreement",
            summary = "Conclude an agreement, or replace what it says",
            description =
                    "One document in JSON or YAML. 201 when it is new, 200 when it was there; nothing is recorded where"
                            + " nothing changes. Other terms, components or fee are a new version, which holds from"
                            + " effectiveFrom on, or from now; what was before stays. 202 instead while the log is away."
                            + " 403 if the key is for other customers; 409 start-stays, amendments-in-order,"
                            + " agreement-ended, first-version-holds-from-the-start; 412 if If-Match or If-None-Match does"
                            + " not hold; 422 names every clause that cannot be used by its path, such as"
                            + " /terms/objectives/0/availability; 422 unknown-component, component-retired.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/AgreementDocument")),
                @Content(
                        mediaType = Written.YAML_TYPE,
                        schema = @Schema(ref = "#/components/schemas/AgreementDocument"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The agreement as it was changed; ETag is its revision",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The agreement as it was concluded",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    @Put("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, Written.YAML_TYPE, Written.X_YAML_TYPE, Written.TEXT_YAML_TYPE})
    HttpResponse<?> put(
            String id,
            @Parameter(hidden = true) @Body byte[] body,
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("If-Match") String ifMatch,
            @Nullable @Header("If-None-Match") String ifNoneMatch,
            @Parameter(hidden = true) @Nullable @Header("Content-Type") String type) {
        Agreements.checkId(id);
        AgreementDocument said = Documents.read(Documents.tree(body, type), AgreementDocument::read);
        return agreements.put(id, said, caller, Expectation.of(ifMatch, ifNoneMatch));
    }

    @Operation(
            operationId = "amendAgreement",
            summary = "Add the next version of an agreement's terms",
            description =
                    "In JSON or YAML. It holds from effectiveFrom on, also where that is in the past: then reports as of"
                            + " now come out otherwise, those as of earlier stay what they were. 200, also where it was"
                            + " added before. 403 if the key is for other customers; 404 unknown-agreement; 409"
                            + " amendments-in-order, agreement-ended; 412 if If-Match does not hold; 422 names every"
                            + " clause that cannot be used by its path; 422 unknown-component, component-retired.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/AgreementVersion")),
                @Content(mediaType = Written.YAML_TYPE, schema = @Schema(ref = "#/components/schemas/AgreementVersion"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The agreement as it was amended; ETag is its revision",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    @Post("/{id}/terms")
    @Consumes({MediaType.APPLICATION_JSON, Written.YAML_TYPE, Written.X_YAML_TYPE, Written.TEXT_YAML_TYPE})
    HttpResponse<?> amend(
            String id,
            @Parameter(hidden = true) @Body byte[] body,
            @Parameter(hidden = true) @Nullable @Header("Content-Type") String type,
            @RequestBean Sent.Change sent) {
        JsonNode tree = Documents.tree(body, type);
        VersionDocument said = Documents.read(tree, VersionDocument::read);
        Submission submission = sent.submission(tree);
        return agreements.amend(id, said, sent.caller(), submission, sent.expectation());
    }

    @Operation(
            operationId = "endAgreement",
            summary = "End an agreement",
            description =
                    "It is in force until then; said again with another day or instant, that holds instead. 200, also"
                            + " where it was so before. 403 if the key is for other customers; 404 unknown-agreement; 409"
                            + " ends-before-start; 412 if If-Match does not hold; 422 names every field that cannot be"
                            + " used.")
    @ApiResponse(
            responseCode = "200",
            description = "The agreement; ETag is its revision",
            content = @Content(schema = @Schema(implementation = AgreementAnswer.class)))
    @Post("/{id}/end")
    HttpResponse<?> end(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EndBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Change sent) {
        EndBody.End said = EndBody.read(body);
        Submission submission = sent.submission(body);
        return agreements.end(id, said, sent.caller(), submission, sent.expectation());
    }
}
