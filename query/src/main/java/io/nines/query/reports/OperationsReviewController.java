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
import io.nines.http.ProblemException;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Parameters;
import io.nines.query.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where a month of operations is looked back on. */
@Tag(name = "reports")
@Controller("/api/operations-review")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class OperationsReviewController {
    private final Reading reading;
    private final OperationsReview review;
    private final ReportDrawings drawings;

    OperationsReviewController(Reading reading, OperationsReview review, ReportDrawings drawings) {
        this.reading = reading;
        this.review = review;
        this.drawings = drawings;
    }

    @Operation(
            operationId = "readOperationsReview",
            summary = "A month of operations, over all components",
            description =
                    "Incidents by severity, how long it took to acknowledge and to recover, what came again, what is"
                            + " yet to be done, uptime and outages of each component. As JSON or web page. 403 if the key is"
                            + " for some customers only.")
    @ApiResponse(
            responseCode = "200",
            description = "The review",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = OperationsAnswer.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    @Get(produces = MediaType.ALL)
    HttpResponse<?> month(
            @Nullable @QueryValue
                    @Parameter(
                            description = "Such as 2026-10.",
                            example = "2026-10",
                            extensions =
                                    @Extension(properties = @ExtensionProperty(name = "x-required", value = "true")))
                    String month,
            @Nullable @QueryValue @Parameter(description = "In whose days, such as Europe/Berlin; UTC if not given.")
                    String zone,
            @Nullable @QueryValue @Parameter(description = "json or html; else by the header Accept.") String format,
            @RequestBean Asked asked,
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request) {
        requireAll(caller);
        ReportFormat as = ReportFormat.of(format, request, ReportDrawings.PAGES);
        YearMonth asMonth = month(month);
        OperationsAnswer answer = review.of(asMonth, zone(zone), reading.asOf(asked));
        return as == ReportFormat.JSON
                ? HttpResponse.ok(answer).header("Content-Type", as.contentType())
                : drawings.draw(answer).answer();
    }

    /** What went wrong elsewhere is nothing for who sees some customers only, and half a review would look like a whole one. */
    private static void requireAll(Caller caller) {
        if (caller.customers() != null) {
            throw ProblemException.of(
                    403,
                    "forbidden",
                    "This key may not see that",
                    "The review speaks of all components, and this key is for the agreements of some customers only. What"
                            + " concerns those is in their reports and the portfolio.");
        }
    }

    private static YearMonth month(String text) {
        try {
            if (text != null && text.length() == "2026-10".length()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Parameters.invalid(
                "month", "month is " + (text == null ? "missing" : text) + ": a month is needed, such as 2026-10");
    }

    private static ZoneId zone(String text) {
        try {
            ZoneId zone = ZoneId.of(text == null ? "UTC" : text);
            return zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        } catch (DateTimeException e) {
            throw Parameters.invalid("zone", "zone is " + text + ": a zone is needed, such as Europe/Berlin");
        }
    }
}
