package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
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
import io.nines.terms.DraftDocument;
import io.nines.terms.Written;
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
                    "A report for each period by the draft, beside what the agreement came to. In JSON or YAML; terms,"
                            + " template, components and fee are written as in the agreement's document, and stay what they"
                            + " are where the draft does not say otherwise. A question, though it is posted: nothing is"
                            + " recorded. 422 names every clause that cannot be used by its path, such as"
                            + " /terms/objectives/0/availability; 422 unknown-component.",
            extensions = @Extension(properties = @ExtensionProperty(name = "x-read", value = "true")))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "#/components/schemas/WhatIf")),
                @Content(mediaType = Written.YAML_TYPE, schema = @Schema(ref = "#/components/schemas/WhatIf"))
            })
    @AskedByPost
    @Post
    @Consumes({MediaType.APPLICATION_JSON, Written.YAML_TYPE, Written.X_YAML_TYPE, Written.TEXT_YAML_TYPE})
    WhatIfAnswer of(
            String id,
            @Parameter(hidden = true) @Body byte[] body,
            @RequestBean Asked asked,
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @Nullable @Header("Content-Type") String type) {
        DraftDocument draft = WhatIfBody.read(body, type);
        AsOf asOf = reading.asOf(asked);
        return drafts.of(agreements.require(id, caller, asOf), draft, asOf);
    }
}
