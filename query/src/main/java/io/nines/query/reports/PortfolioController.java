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
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Parameters;
import io.nines.query.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where all agreements are read at a glance. */
@Tag(name = "reports")
@Controller("/api/portfolio")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class PortfolioController {
    private final Reading reading;
    private final Portfolio portfolio;
    private final ReportDrawings drawings;

    PortfolioController(Reading reading, Portfolio portfolio, ReportDrawings drawings) {
        this.reading = reading;
        this.portfolio = portfolio;
        this.drawings = drawings;
    }

    @Operation(
            operationId = "readPortfolio",
            summary = "All agreements in a period, worst first",
            description =
                    "Of each that the key may see: objective, attainment, error budget and when it runs out, credit and"
                            + " verdict; credits by currency. With customer: all agreements of one. As JSON or web page.")
    @ApiResponse(
            responseCode = "200",
            description = "The portfolio",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PortfolioAnswer.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    @Get(produces = MediaType.ALL)
    HttpResponse<?> portfolio(
            @RequestBean AskedReport subject,
            @Nullable @QueryValue @Parameter(description = "Only agreements of this customer.") String customer,
            @Nullable @QueryValue @Parameter(description = "json or html; else by the header Accept.") String format,
            @RequestBean Asked asked,
            @Parameter(hidden = true) Caller caller,
            HttpRequest<?> request) {
        ReportFormat as = ReportFormat.of(format, request, ReportDrawings.PAGES);
        if (customer != null && !caller.sees(customer)) {
            throw Parameters.invalid("customer", "customer is " + customer + ": there is none that this key may see");
        }
        AsOf asOf = reading.asOf(asked);
        PortfolioAnswer answer = portfolio.of(subject, customer, caller, asOf);
        return as == ReportFormat.JSON
                ? HttpResponse.ok(answer).header("Content-Type", as.contentType())
                : drawings.draw(answer).answer();
    }
}
