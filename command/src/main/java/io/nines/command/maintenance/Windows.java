package io.nines.command.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpResponse;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Sent;
import io.nines.contract.MaintenanceEvent;
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

    /** What is asked, and the update that comes of it; null: none does. */
    record Change(MaintenanceCommand command, String update) {
        static Change of(MaintenanceCommand command) {
            return new Change(command, null);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Carries out what is asked of the window as it is by then. */
    HttpResponse<?> accept(String maintenance, Sent sent, JsonNode body, Function<MaintenanceState, Change> change) {
        Expectation expectation = sent.expectation();
        Instant now = clock.instant();
        return commands.accept(sent.submission(body), desk -> {
            MaintenanceState it = directory.get(maintenance);
            Change asked = change.apply(it);
            return send(it, new ToMaintenance(it.id(), now, expectation, asked.command()), asked.update(), desk);
        });
    }

    private static Answer send(MaintenanceState it, ToMaintenance to, String update, Desk desk) {
        long revision = desk.send(to);
        return Answer.ok(new MaintenanceAnswer(it.id(), revision, after(it, to).status(), update))
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
