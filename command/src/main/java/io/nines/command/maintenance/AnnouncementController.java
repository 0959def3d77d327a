package io.nines.command.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
import io.nines.command.components.AffectedComponents;
import io.nines.command.maintenance.SeriesCommand.AnnounceSeries;
import io.nines.command.texts.Texts;
import io.nines.contract.Ids;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where operators announce maintenance, once or again and again. */
@Tag(name = "maintenance")
@Controller("/api/maintenance")
@Allowed(Role.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnnouncementController {
    private final Commands commands;
    private final Occurrences occurrences;
    private final AffectedComponents components;
    private final Texts texts;
    private final InstantSource clock;
    private final RandomGenerator random;

    AnnouncementController(
            Commands commands,
            Occurrences occurrences,
            AffectedComponents components,
            Texts texts,
            InstantSource clock,
            RandomGenerator random) {
        this.commands = commands;
        this.occurrences = occurrences;
        this.components = components;
        this.texts = texts;
        this.clock = clock;
        this.random = random;
    }

    @Operation(
            operationId = "announceMaintenance",
            summary = "Announce maintenance",
            description =
                    "201 with the window's id. It begins and ends by itself at its planned instants, unless somebody "
                            + "does so by hand. One that lies in the past is announced after the fact: it has begun and ended "
                            + "as planned at once. With recurrence it is the first of a series, whose windows are announced "
                            + "one by one, each 90 days ahead, under an id of its own: 201 with the series' id and those of "
                            + "the windows announced now. The local time stays the same over changes of the zone's offset. 422 "
                            + "names every field that cannot be used; 422 unknown-component; 422 component-retired, unless it "
                            + "lies in the past.")
    @ApiResponse(
            responseCode = "201",
            description = "The window, or the series; ETag is its revision",
            content = @Content(schema = @Schema(implementation = AnnouncedAnswer.class)))
    @Post
    HttpResponse<?> announce(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnnounceBody.class)))
                    @Nullable @Body
                    JsonNode body,
            @RequestBean Sent.Unconditional sent) {
        AnnounceBody said = AnnounceBody.read(body, clock.instant());
        return commands.accept(
                sent.submission(body),
                desk -> said.recurrence() == null ? announce(said, desk) : announceSeries(said, desk));
    }

    private Answer announce(AnnounceBody said, Desk desk) {
        Instant now = clock.instant();
        components.check(said.ids(), said.startsAt().isBefore(now));
        String id = Ids.random(random);
        MaintenanceUpdate update = new MaintenanceUpdate(Ids.random(random), texts.keep(said.message()), said.at());
        MaintenanceCommand announce = new MaintenanceCommand.Announce(
                texts.keep(said.title()), said.components(), said.startsAt(), said.endsAt(), update, null);
        ToMaintenance to = new ToMaintenance(id, now, Expectation.NONE, announce);
        long revision = desk.send(to);
        MaintenanceState announced = Windows.after(null, to);
        return Answer.created(
                        AnnouncedAnswer.window(id, revision, announced.status(), update.id()), "/api/maintenance/" + id)
                .at(revision);
    }

    private Answer announceSeries(AnnounceBody said, Desk desk) {
        components.check(said.ids(), false);
        String id = Ids.random(random);
        MaintenanceSeriesAnnounced series = new MaintenanceSeriesAnnounced(
                id,
                texts.keep(said.title()),
                texts.keep(said.message()),
                said.components(),
                said.startsAt(),
                said.endsAt(),
                said.recurrence().rrule(),
                said.recurrence().zone());
        long revision = desk.send(new AnnounceSeries(id, series));
        List<String> announced = occurrences.announce(series, clock.instant(), desk);
        return Answer.created(AnnouncedAnswer.series(id, revision, announced), "/api/maintenance-series/" + id)
                .at(revision);
    }
}
