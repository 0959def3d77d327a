package io.nines.command.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Submission;
import io.nines.contract.MaintenanceEvent;
import io.nines.http.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** What every write to a window that is there already has in common. */
@Singleton
final class Windows {
    private final Commands commands;
    private final MaintenanceDirectory directory;
    private final InstantSource clock;

    Windows(Commands commands, MaintenanceDirectory directory, InstantSource clock) {
        this.commands = commands;
        this.directory = directory;
        this.clock = clock;
    }

    /** A write: what it asks of the window, under which conditions. */
    record Write(String maintenance, Submission submission, Expectation expectation, Instant now) {}

    /** What is asked, and the update that comes of it; null: none does. */
    record Change(MaintenanceCommand command, String update) {
        static Change of(MaintenanceCommand command) {
            return new Change(command, null);
        }
    }

    Instant now() {
        return clock.instant();
    }

    Write write(String maintenance, Caller caller, String ifMatch, String key, HttpRequest<?> request, JsonNode body) {
        return new Write(
                maintenance, Submission.by(caller, key, request, body), Expectation.of(ifMatch, null), clock.instant());
    }

    HttpResponse<?> accept(Write write, Function<MaintenanceState, Change> change) {
        return commands.accept(write.submission(), desk -> {
            MaintenanceState it = directory.get(write.maintenance());
            return send(it, change.apply(it), write, desk);
        });
    }

    private static Answer send(MaintenanceState it, Change change, Write write, Desk desk) {
        ToMaintenance to = new ToMaintenance(it.id(), write.now(), write.expectation(), change.command());
        long revision = desk.send(to);
        return Answer.ok(new MaintenanceAnswer(it.id(), revision, after(it, to).status(), change.update()))
                .at(revision);
    }

    /** Where the window stands when that is carried out: it follows from the same decision as its events. */
    static MaintenanceState after(MaintenanceState it, ToMaintenance to) {
        MaintenanceState next = it;
        for (MaintenanceEvent event : Maintenance.decide(it, to)) {
            next = MaintenanceState.after(next, event, to.now());
        }
        return next;
    }
}
