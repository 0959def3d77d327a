package io.nines.query.reports;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.query.components.ObservedOutages;
import io.nines.query.components.OutageRow;
import io.nines.query.incidents.DeclaredTimelines;
import io.nines.query.maintenance.MaintenanceTimelines;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.AskedBounds;
import io.nines.query.reading.AskedPeriod;
import io.nines.query.reading.Reading;
import io.nines.query.reading.Window;
import io.nines.timeline.Interval;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a component's statuses and outages are read. */
@Tag(name = "components")
@Controller("/api/components/{id}")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class TimelineController {
    private final Reading reading;
    private final JudgedTimelines timelines;
    private final ObservedOutages outages;
    private final DeclaredTimelines incidents;
    private final MaintenanceTimelines maintenance;

    TimelineController(
            Reading reading,
            JudgedTimelines timelines,
            ObservedOutages outages,
            DeclaredTimelines incidents,
            MaintenanceTimelines maintenance) {
        this.reading = reading;
        this.timelines = timelines;
        this.outages = outages;
        this.incidents = incidents;
        this.maintenance = maintenance;
    }

    @Operation(
            operationId = "readTimeline",
            summary = "The statuses of a component over a period",
            description =
                    "Observed or declared, with maintenance laid over, without gap, up to the end of the period or"
                            + " as far as everything is judged. By rules=1 it has the earlier form, without rules, basis and"
                            + " maintenance.")
    @Get("/timeline")
    TimelineAnswer timeline(
            String id,
            @RequestBean AskedPeriod period,
            @RequestBean AskedReckoning reckoned,
            @RequestBean Asked asked) {
        Window window = period.window();
        Reckoning reckoning = reckoned.reckoning();
        AsOf asOf = reading.asOf(asked);
        Judged judged = timelines.of(id, reckoning, window.judged(asOf), asOf);
        return TimelineAnswer.of(judged, reckoning, window, asOf);
    }

    @Operation(
            operationId = "readOutages",
            summary = "A component's outages",
            description =
                    "Those with time in the period, or all; each with the first and last result that prove it, and"
                            + " the incidents and maintenance windows that it has to do with.")
    @Get("/outages")
    OutagesAnswer outages(String id, @RequestBean AskedBounds period, @RequestBean Asked asked) {
        Window window = period.window();
        AsOf asOf = reading.asOf(asked);
        List<OutageRow> rows = outages.of(id, window.interval(), asOf);
        Map<String, Interval> spans = rows.stream().collect(Collectors.toMap(OutageRow::id, OutageRow::span));
        return OutagesAnswer.of(
                id, window, asOf, rows, incidents.during(id, spans, asOf), maintenance.during(id, spans, asOf));
    }
}
