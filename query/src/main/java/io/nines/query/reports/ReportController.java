package io.nines.query.reports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.query.agreements.Agreements;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Reading;
import io.nines.reports.Contract;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where reports are read, for any period and as of any position. */
@Tag(name = "reports")
@Controller("/api/agreements/{id}/report")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportController {
    private final Reading reading;
    private final Agreements agreements;
    private final ReportAnswers answers;

    ReportController(Reading reading, Agreements agreements, ReportAnswers answers) {
        this.reading = reading;
        this.agreements = agreements;
        this.answers = answers;
    }

    @Operation(
            operationId = "readReport",
            summary = "What an agreement comes to in a period",
            description =
                    "As JSON, CSV, web page or PDF. A function of position, rules and zone data: asked for again with"
                            + " the same three, its JSON comes out byte for byte the same, and has the same ETag. It never has"
                            + " texts that can be erased, only their ids and hashes; page and PDF show them as long as they"
                            + " stand.")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            headers = @Header(name = "ETag", schema = @Schema(type = "string")),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Report")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    @Get(produces = MediaType.ALL)
    HttpResponse<byte[]> report(
            String id,
            @RequestBean AskedReport subject,
            @RequestBean AskedForm form,
            @RequestBean Asked asked,
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request) {
        AsOf asOf = reading.asOf(asked);
        Contract contract = agreements.require(id, caller, asOf);
        return answers.answer(contract, subject.of(contract, ReportTables.through(asOf)), asOf, form, request, null);
    }
}
