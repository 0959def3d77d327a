package io.nines.query.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.query.history.Steps;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where the look of the public page is read, as of any position. */
@Tag(name = "page")
@Controller("/api/page")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class PageController {
    private final Reading reading;
    private final Steps steps;

    PageController(Reading reading, Steps steps) {
        this.reading = reading;
        this.steps = steps;
    }

    @Operation(
            operationId = "readPage",
            summary = "How the public page is set to look",
            description = "Name, logo, colour and links. ETag is the quoted revision, 0 if nothing was ever set.")
    @Get
    HttpResponse<PageAnswer> page(@RequestBean Asked asked) {
        AsOf asOf = reading.asOf(asked);
        PageAnswer answer = PageAnswer.of(steps.of("page/public", asOf.position()), asOf);
        return HttpResponse.ok(answer).header("ETag", "\"" + answer.revision() + "\"");
    }
}
