package io.nines.query.maintenance;

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
import io.nines.query.maintenance.MaintenanceRepository.Sought;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.AskedBounds;
import io.nines.query.reading.AskedPage;
import io.nines.query.reading.Choice;
import io.nines.query.reading.Place;
import io.nines.query.reading.Reading;
import io.nines.timeline.Interval;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where maintenance windows and series are read, as of any position. */
@Tag(name = "maintenance")
@Controller("/api")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class MaintenanceController {
    private final Reading reading;
    private final MaintenanceViews views;
    private final SeriesViews series;

    MaintenanceController(Reading reading, MaintenanceViews views, SeriesViews series) {
        this.reading = reading;
        this.views = views;
        this.series = series;
    }

    @Operation(
            operationId = "listMaintenance",
            summary = "Maintenance windows, newest first",
            description =
                    "Those with time in the period, or all, by their start; also those yet to come. In pages: send"
                            + " next back as after, with position, so that nothing shifts in between.")
    @Get("/maintenance")
    MaintenanceAnswer.Listing all(
            @Nullable @QueryValue
                    @Parameter(description = "upcoming, running, completed or cancelled; all if not given.")
                    String state,
            @Nullable @QueryValue @Parameter(description = "Only those that name this component.") String component,
            @RequestBean AskedBounds period,
            @RequestBean AskedPage page,
            @RequestBean Asked asked) {
        State wanted = Choice.of("state", state, State.class, null);
        Interval interval = period.window().interval();
        Place place = page.place();
        int most = page.most();
        AsOf asOf = reading.asOf(asked);
        return views.list(new Sought(wanted, asOf.recordedAt(), component, interval), place, most, asOf);
    }

    @Operation(
            operationId = "readMaintenance",
            summary = "One maintenance window",
            description = "When it is, what it was planned for and when that was recorded, what customers were told."
                    + " ETag is the quoted revision. 404 if there is none as of that position.")
    @Get("/maintenance/{id}")
    HttpResponse<MaintenanceAnswer> one(String id, @RequestBean Asked asked) {
        MaintenanceAnswer answer = views.one(id, reading.asOf(asked));
        return HttpResponse.ok(answer)
                .header("ETag", "\"" + answer.maintenance().revision() + "\"");
    }

    @Operation(
            operationId = "listMaintenanceSeries",
            summary = "All series of maintenance windows",
            description = "In the order in which they were announced, ended ones included.")
    @Get("/maintenance-series")
    SeriesAnswer.Listing series(@RequestBean Asked asked) {
        return series.all(reading.asOf(asked));
    }

    @Operation(
            operationId = "readMaintenanceSeries",
            summary = "One series of maintenance windows",
            description = "ETag is the quoted revision. 404 if there is none as of that position.")
    @Get("/maintenance-series/{id}")
    HttpResponse<SeriesAnswer> series(String id, @RequestBean Asked asked) {
        SeriesAnswer answer = series.one(id, reading.asOf(asked));
        return HttpResponse.ok(answer).header("ETag", "\"" + answer.series().revision() + "\"");
    }
}
