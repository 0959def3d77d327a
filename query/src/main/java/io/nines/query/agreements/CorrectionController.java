package io.nines.query.agreements;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.Caller;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Parameters;
import io.nines.query.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * Where corrections of the record are read, as of any position. They speak of components: who sees some customers only, sees those
 * of components that these have in an agreement.
 */
@Tag(name = "corrections")
@Controller("/api/corrections")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class CorrectionController {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Reading reading;
    private final CorrectionViews views;

    CorrectionController(Reading reading, CorrectionViews views) {
        this.reading = reading;
        this.views = views;
    }

    @Operation(
            operationId = "listCorrections",
            summary = "Corrections of the record, newest first",
            description =
                    "Withdrawn ones included; to a key for some customers, only those that concern a component of which an"
                            + " agreement of theirs speaks, or ever spoke. In pages: send next back as after.")
    @Get
    CorrectionAnswer.Listing all(
            @Nullable @QueryValue @Parameter(description = "How many at most, 1 to 500; 50 if not given.") String limit,
            @Nullable @QueryValue @Parameter(description = "The answer before gave it as next.") String after,
            @Parameter(hidden = true) Caller caller,
            @RequestBean Asked asked) {
        int most = limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, MOST);
        long before = after == null ? Long.MAX_VALUE : Parameters.number("after", after, 1, Long.MAX_VALUE);
        return views.list(before, most, caller, reading.asOf(asked));
    }

    @Operation(
            operationId = "readCorrection",
            summary = "One correction of the record",
            description = "What it says, why, by whom, and whether it is approved or withdrawn. ETag is the quoted"
                    + " revision. 404 if there is none as of that position that the key may see.")
    @Get("/{id}")
    HttpResponse<CorrectionAnswer> one(String id, @Parameter(hidden = true) Caller caller, @RequestBean Asked asked) {
        CorrectionAnswer answer = views.one(id, caller, reading.asOf(asked));
        return HttpResponse.ok(answer).header("ETag", "\"" + answer.correction().revision() + "\"");
    }
}
