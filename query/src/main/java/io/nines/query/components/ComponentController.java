package io.nines.query.components;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.query.reading.Asked;
import io.nines.query.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where components are read. */
@Tag(name = "components")
@Controller("/api/components")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ComponentController {
    private final Reading reading;
    private final ComponentViews views;

    ComponentController(Reading reading, ComponentViews views) {
        this.reading = reading;
        this.views = views;
    }

    @Operation(
            operationId = "listComponents",
            summary = "All components",
            description = "In the order of the page, retired ones included.")
    @Get
    ComponentAnswer.Listing all(@RequestBean Asked asked) {
        return views.all(reading.asOf(asked));
    }

    @Operation(
            operationId = "readComponent",
            summary = "One component",
            description =
                    "Its description, detection policy and last observed status. ETag is the quoted revision, to be"
                            + " sent back as If-Match when it is changed. 404 if there is none as of that position.")
    @Get("/{id}")
    HttpResponse<ComponentAnswer> one(String id, @RequestBean Asked asked) {
        ComponentAnswer answer = views.one(id, reading.asOf(asked));
        return HttpResponse.ok(answer).header("ETag", "\"" + answer.component().revision() + "\"");
    }
}
