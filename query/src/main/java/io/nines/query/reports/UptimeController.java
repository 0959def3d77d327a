package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Asked;
import io.nines.query.reading.AskedPeriod;
import io.nines.query.reading.Reading;
import io.nines.query.reading.Window;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Where the uptime of any period is read. */
@Tag(name = "uptime")
@Controller("/api")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class UptimeController {
    private final Reading reading;
    private final JudgedTimelines timelines;

    UptimeController(Reading reading, JudgedTimelines timelines) {
        this.reading = reading;
        this.timelines = timelines;
    }

    @Operation(
            operationId = "readUptime",
            summary = "Uptime of a component over a period",
            description =
                    "Milliseconds per status, coverage, exact and displayed percentage; as of the position it quotes."
                            + " By observed or declared status; maintenance has its own column and leaves the"
                            + " denominator, or counts as up, or is ignored. Asked for again with that position and those"
                            + " rules, it comes out byte for byte the same. By rules=1 it has the earlier form, without"
                            + " basis and maintenance.")
    @Get("/components/{id}/uptime")
    UptimeAnswer uptime(
            String id,
            @RequestBean AskedPeriod period,
            @RequestBean AskedReckoning reckoned,
            @RequestBean Asked asked) {
        Window window = period.window();
        Reckoning reckoning = reckoned.reckoning();
        AsOf asOf = reading.asOf(asked);
        return UptimeAnswer.of(timelines.of(id, reckoning, window.judged(asOf), asOf), reckoning, window, asOf);
    }

    @Operation(
            operationId = "readUptimeOfAll",
            summary = "Uptime of all components over a period",
            description = "The same for each, in one answer.")
    @Get("/uptime")
    UptimeAnswer.Listing all(
            @RequestBean AskedPeriod period,
            @RequestBean AskedReckoning reckoned,
            @RequestBean Asked asked,
            @Nullable @QueryValue @Parameter(description = "Only the components under this heading.") String group) {
        Window window = period.window();
        Reckoning reckoning = reckoned.reckoning();
        AsOf asOf = reading.asOf(asked);
        List<UptimeAnswer> components = timelines.all(group, reckoning, window.judged(asOf), asOf).stream()
                .map(each -> UptimeAnswer.of(each, reckoning, window, asOf))
                .toList();
        return new UptimeAnswer.Listing(window.from(), window.to(), asOf.through(), asOf, components);
    }
}
