package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.query.agreements.Agreements;
import io.nines.query.agreements.IssuedReports;
import io.nines.query.agreements.IssuedReports.Issued;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Parameters;
import io.nines.query.reading.Reading;
import io.nines.reports.Contract;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Where reports that were issued are read again, and verified. */
@Tag(name = "reports")
@Controller("/api")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class IssuedReportController {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Reading reading;
    private final Agreements agreements;
    private final IssuedReports issued;
    private final ReportAnswers answers;
    private final Verification verification;

    IssuedReportController(
            Reading reading,
            Agreements agreements,
            IssuedReports issued,
            ReportAnswers answers,
            Verification verification) {
        this.reading = reading;
        this.agreements = agreements;
        this.issued = issued;
        this.answers = answers;
        this.verification = verification;
    }

    @Operation(
            operationId = "listIssuedReports",
            summary = "The reports that were issued for an agreement, newest first",
            description = "What was sealed of each, without its figures. In pages: send next back as after.")
    @Get("/agreements/{id}/reports")
    IssuedReportAnswer.Listing of(
            String id,
            @Nullable @QueryValue @Parameter(description = "How many at most, 1 to 500; 50 if not given.") String limit,
            @Nullable @QueryValue @Parameter(description = "The answer before gave it as next.") String after,
            @RequestBean Asked asked,
            @Parameter(hidden = true) Caller caller) {
        int most = limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, MOST);
        long before = after == null ? Long.MAX_VALUE : Parameters.number("after", after, 1, Long.MAX_VALUE);
        AsOf asOf = reading.asOf(asked);
        agreements.require(id, caller, asOf);
        List<Issued> found = issued.of(id, before, most + 1, asOf);
        return IssuedReportAnswer.Listing.of(found, most, asOf);
    }

    @Operation(
            operationId = "readIssuedReport",
            summary = "A report that was issued, again",
            description =
                    "Made anew as of the position that it speaks from, in any form. Nines-Sealed-Sha256 is the hash"
                            + " that was sealed: the same as Nines-Report-Sha256 unless something is wrong. Page and PDF"
                            + " name the report, its hash, when it was issued and how it is verified; the page says whether"
                            + " the record says otherwise today.")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            headers = {
                @Header(
                        name = ReportAnswers.HASH,
                        description = "SHA-256 of the JSON, in hex, whatever form the answer has",
                        schema = @Schema(type = "string")),
                @Header(
                        name = "Nines-Sealed-Sha256",
                        description = "What that was when the report was issued",
                        schema = @Schema(type = "string")),
                @Header(name = "ETag", schema = @Schema(type = "string"))
            },
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Report")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    @Get(value = "/reports/{id}", produces = MediaType.ALL)
    HttpResponse<byte[]> one(
            String id,
            @RequestBean AskedForm form,
            @RequestBean Asked asked,
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request) {
        AsOf now = reading.asOf(asked);
        Issued report = require(id, caller, now);
        AsOf then = reading.asOf(new Asked(Long.toString(report.sealed().position()), null, null));
        Contract contract = agreements.contract(report.sealed().agreement(), then);
        return answers.answer(
                contract,
                AskedReport.read("period", report.sealed().period(), contract, ReportTables.through(then)),
                then,
                form,
                request,
                new ReportAnswers.Sealed(
                        report, agreements.contract(report.sealed().agreement(), now), now));
    }

    @Operation(
            operationId = "verifyReport",
            summary = "Whether an issued report comes out of the log as it was sealed",
            description =
                    "Made anew from nothing but the log, which is read from its start: this takes its time. Says the"
                            + " first field that differs, if one does.")
    @Get("/reports/{id}/verify")
    VerificationAnswer verify(String id, @RequestBean Asked asked, @Parameter(hidden = true) Caller caller) {
        AsOf asOf = reading.asOf(asked);
        return verification.of(require(id, caller, asOf).sealed());
    }

    /** 404 if there is none, or it is about a customer that the caller does not see. */
    private Issued require(String id, Caller caller, AsOf asOf) {
        Issued report = issued.require(id, asOf);
        Contract contract = agreements.contract(report.sealed().agreement(), asOf);
        if (!caller.sees(contract.customer())) {
            throw IssuedReports.unknown(id, asOf);
        }
        return report;
    }
}
