package io.nines.query.incidents;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.query.incidents.IncidentRepository.Sought;
import io.nines.query.reading.Asked;
import io.nines.query.reading.AskedBounds;
import io.nines.query.reading.AskedPage;
import io.nines.query.reading.Place;
import io.nines.query.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where incidents are read, as of any position. */
@Tag(name = "incidents")
@Controller("/api/incidents")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class IncidentController {
    private final Reading reading;
    private final IncidentViews views;

    IncidentController(Reading reading, IncidentViews views) {
        this.reading = reading;
        this.views = views;
    }

    @Operation(
            operationId = "listIncidents",
            summary = "Incidents, newest first",
            description = "Those with time in the period, or all; internal ones and duplicates included. In pages: send"
                    + " next back as after, with position, so that nothing shifts in between.")
    @Get
    IncidentAnswer.Listing all(
            @RequestBean AskedIncidents filter,
            @RequestBean AskedBounds period,
            @RequestBean AskedPage page,
            @RequestBean Asked asked) {
        Sought sought = filter.sought(period.window().interval());
        Place place = page.place();
        int most = page.most();
        return views.list(sought, place, most, reading.asOf(asked));
    }

    @Operation(
            operationId = "readIncident",
            summary = "One incident",
            description = "What customers were told, when each component was affected, what was learned. ETag is the"
                    + " quoted revision. 404 if there is none as of that position.")
    @Get("/{id}")
    HttpResponse<IncidentAnswer> one(String id, @RequestBean Asked asked) {
        IncidentAnswer answer = views.one(id, reading.asOf(asked));
        return HttpResponse.ok(answer).header("ETag", "\"" + answer.incident().revision() + "\"");
    }

    @Operation(
            operationId = "readIncidentLog",
            summary = "Every step of an incident",
            description =
                    "For the people who respond: what was done, when it was recorded, by which key. Never public.")
    @Get("/{id}/log")
    HttpResponse<IncidentLogAnswer> log(String id, @RequestBean Asked asked) {
        IncidentLogAnswer answer = views.log(id, reading.asOf(asked));
        return HttpResponse.ok(answer).header("ETag", "\"" + answer.revision() + "\"");
    }
}
