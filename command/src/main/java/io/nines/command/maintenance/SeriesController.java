package io.nines.command.maintenance;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Sent;
import io.nines.command.maintenance.SeriesCommand.EndSeries;
import io.nines.contract.Ids;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where operators end a series of windows. */
@Tag(name = "maintenance")
@Controller("/api/maintenance-series")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SeriesController {
    private final Commands commands;
    private final MaintenanceDirectory directory;
    private final InstantSource clock;
    private final RandomGenerator random;

    SeriesController(Commands commands, MaintenanceDirectory directory, InstantSource clock, RandomGenerator random) {
        this.commands = commands;
        this.directory = directory;
        this.clock = clock;
        this.random = random;
    }

    @Operation(
            operationId = "endMaintenanceSeries",
            summary = "End a series",
            description = "No more windows come of it; those that have not begun are cancelled. 200, also when it was "
                    + "ended before; 404 unknown-maintenance-series; 412 if If-Match does not hold.")
    @ApiResponse(
            responseCode = "200",
            description = "The series, with the ids of the windows that were cancelled; ETag is its revision",
            content = @Content(schema = @Schema(implementation = SeriesAnswer.class)))
    @Post("/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(String id, @RequestBean Sent.Change sent) {
        EndSeries end = new EndSeries(id, sent.expectation());
        return commands.accept(sent.submission(), desk -> end(end, desk));
    }

    private Answer end(EndSeries end, Desk desk) {
        long revision = desk.send(end);
        Instant now = clock.instant();
        List<String> cancelled = directory.ahead(end.series(), now).stream()
                .map(MaintenanceState::id)
                .toList();
        cancelled.forEach(id -> desk.send(new ToMaintenance(id, now, Expectation.NONE, cancel())));
        return Answer.ok(new SeriesAnswer(end.series(), revision, cancelled)).at(revision);
    }

    private MaintenanceCommand cancel() {
        return new MaintenanceCommand.Cancel(new MaintenanceUpdate(Ids.random(random), null, null));
    }
}
