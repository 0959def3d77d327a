package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Submission;
import io.nines.http.Caller;
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

    /** A write: what it asks of the incident, under which conditions. */
    record Write(String incident, Submission submission, Expectation expectation, Instant now) {}

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

    Write write(String incident, Caller caller, String ifMatch, String key, HttpRequest<?> request, JsonNode body) {
        return new Write(
                incident, Submission.by(caller, key, request, body), Expectation.of(ifMatch, null), clock.instant());
    }

    HttpResponse<?> accept(Write write, Change change) {
        return accept(write, change, (plain, command) -> plain);
    }

    HttpResponse<?> accept(Write write, Change change, Wording wording) {
        return commands.accept(write.submission(), desk -> decide(write, change, wording, desk));
    }

    private Answer decide(Write write, Change change, Wording wording, Desk desk) {
        IncidentState it = directory.get(write.incident());
        IncidentCommand command = change.of(it);
        long revision = desk.send(new ToIncident(it.id(), write.now(), write.expectation(), command));
        IncidentAnswer plain = IncidentAnswer.of(it.id(), revision, command.leaves(it.status()));
        return Answer.ok(wording.of(plain, command)).at(revision);
    }
}
