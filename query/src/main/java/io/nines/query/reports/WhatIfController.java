package io.nines.query.reports;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.AskedByPost;
import io.nines.http.Caller;
import io.nines.query.agreements.Agreements;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where terms that nobody agreed to are tried on what was. */
@Tag(name = "reports")
@Controller("/api/agreements/{id}/what-if")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class WhatIfController {
    private final Reading reading;
    private final Agreements agreements;
    private final WhatIf drafts;

    WhatIfController(Reading reading, Agreements agreements, WhatIf drafts) {
        this.reading = reading;
        this.agreements = agreements;
        this.drafts = drafts;
    }

    @Operation(
            operationId = "tryTerms",
            summary = "What an agreement would have come to by other terms",
            description =
                    "A report for each period by the draft, beside what the agreement came to. Components and fee are"
                            + " those of the agreement unless the draft says otherwise. A question, though it is posted: nothing is"
                            + " recorded.",
            extensions = @Extension(properties = @ExtensionProperty(name = "x-read", value = "true")))
    @AskedByPost
    @Post
    WhatIfAnswer of(
            String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WhatIfBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Asked asked,
            @Parameter(hidden = true) Caller caller) {
        WhatIfBody draft = WhatIfBody.read(body);
        AsOf asOf = reading.asOf(asked);
        return drafts.of(agreements.require(id, caller, asOf), draft, asOf);
    }
}
