package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpResponse;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Sent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** What every write to an incident that is there already has in common. */
@Singleton
final class Incidents {
    private final Commands commands;
    private final IncidentDirectory directory;
    private final InstantSource clock;

    Incidents(Commands commands, IncidentDirectory directory, InstantSource clock) {
        this.commands = commands;
        this.directory = directory;
        this.clock = clock;
    }

    /** Says what is asked; everything the incident knows is up to date by then. */
    @FunctionalInterface
    interface Change {
        IncidentCommand of(IncidentState it);
    }

    /** Words the answer. */
    @FunctionalInterface
    interface Wording {
        IncidentAnswer of(IncidentAnswer plain, IncidentCommand command);
    }

    HttpResponse<?> accept(String incident, Sent sent, JsonNode body, Change change) {
        return accept(incident, sent, body, change, (plain, command) -> plain);
    }

    HttpResponse<?> accept(String incident, Sent sent, JsonNode body, Change change, Wording wording) {
        Expectation expectation = sent.expectation();
        Instant now = clock.instant();
        return commands.accept(sent.submission(body), desk -> {
            IncidentState it = directory.get(incident);
            IncidentCommand command = change.of(it);
            long revision = desk.send(new ToIncident(it.id(), now, expectation, command));
            IncidentAnswer plain = IncidentAnswer.of(it.id(), revision, command.leaves(it.status()));
            return Answer.ok(wording.of(plain, command)).at(revision);
        });
    }
}
