package io.nines.command.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Sent;
import io.nines.command.acceptance.Submission;
import io.nines.contract.Ids;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.Seal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where account managers issue reports. */
@Tag(name = "reports")
@Controller("/api/agreements")
@Allowed(Role.ACCOUNT_MANAGER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {
    private final Commands commands;
    private final AgreementDirectory directory;
    private final LogReports reports;
    private final RandomGenerator random;

    ReportController(Commands commands, AgreementDirectory directory, LogReports reports, RandomGenerator random) {
        this.commands = commands;
        this.directory = directory;
        this.reports = reports;
        this.random = random;
    }

    /**
     * A report that was issued, and what it comes to; all that it says is read at {@code GET /api/reports/{id}}.
     *
     * @param period as it was asked for
     * @param from start of the period
     * @param to its end, itself outside
     * @param position as of which it speaks
     * @param sha256 of its JSON, in hex
     * @param provisional whether the period is not over, or not yet reached by what is judged
     * @param attainmentPercent null: no data
     * @param met null: no data
     */
    @Schema(name = "SealedReport")
    record SealedAnswer(
            String id,
            String agreement,
            String period,
            Instant from,
            Instant to,
            long position,
            String sha256,
            boolean provisional,
            @Nullable BigDecimal attainmentPercent,
            @Nullable Boolean met) {
        private static SealedAnswer of(ReportIssued issued, Report report) {
            return new SealedAnswer(
                    issued.report(),
                    issued.agreement(),
                    issued.period(),
                    issued.from(),
                    issued.to(),
                    issued.position(),
                    issued.sha256(),
                    report.provisional(),
                    report.attainmentPercent(),
                    report.met());
        }
    }

    @Operation(
            operationId = "issueReport",
            summary = "Issue and seal a report",
            description =
                    "It is made from the log as of the position, and its hash is put on record: whoever makes it again"
                            + " from there, by the same rules and zone data, gets the same bytes. 403 if the key is for"
                            + " other customers; 404 unknown-agreement, unknown-position; 422 names every field that"
                            + " cannot be used; 503 log-unavailable.")
    @ApiResponse(
            responseCode = "201",
            description = "The report as it was issued",
            content = @Content(schema = @Schema(implementation = SealedAnswer.class)))
    @Post("/{id}/reports")
    HttpResponse<?> issue(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Unconditional sent) {
        ReportBody said = ReportBody.read(body);
        Submission submission = sent.submission(body);
        directory.get(id, sent.caller());
        Optional<MutableHttpResponse<?>> before = commands.again(submission);
        return before.isPresent() ? before.get() : issue(id, said, submission);
    }

    /** The report is made before the command, not in it: no other command has to wait until the log is read. */
    private HttpResponse<?> issue(String agreement, ReportBody said, Submission submission) {
        Report report = reports.make(agreement, said.period(), said.position());
        ReportIssued issued = sealed(report);
        return commands.accept(submission, desk -> {
            desk.send(new IssueReport(issued));
            return Answer.created(SealedAnswer.of(issued, report), "/api/reports/" + issued.report());
        });
    }

    private ReportIssued sealed(Report report) {
        byte[] json = ReportJson.bytes(report);
        return new ReportIssued(
                Ids.random(random),
                report.agreement(),
                report.period(),
                report.from(),
                report.to(),
                report.asOf().position(),
                report.rules(),
                report.tzdata(),
                Seal.sha256(json),
                json.length,
                Seal.fields(json));
    }
}
