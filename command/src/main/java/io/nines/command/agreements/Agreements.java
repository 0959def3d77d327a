package io.nines.command.agreements;

import io.micronaut.http.HttpResponse;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Desk;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Submission;
import io.nines.command.agreements.AgreementCommand.AmendAgreement;
import io.nines.command.agreements.AgreementCommand.EndAgreement;
import io.nines.command.agreements.AgreementCommand.PutAgreement;
import io.nines.contract.AgreementEvent;
import io.nines.contract.Ids;
import io.nines.http.Caller;
import io.nines.http.ProblemException;
import io.nines.terms.AgreementDocument;
import io.nines.terms.TermsDocument;
import io.nines.terms.VersionDocument;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Writes to agreements: whether the caller may, what has to be recorded, and how it is answered. */
@Singleton
final class Agreements {
    private final Commands commands;
    private final AgreementDirectory directory;
    private final Versions versions;
    private final InstantSource clock;

    Agreements(Commands commands, AgreementDirectory directory, Versions versions, InstantSource clock) {
        this.commands = commands;
        this.directory = directory;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Whether that may be an agreement's id: it looks like a component's.
     *
     * @throws ProblemException 422 {@code invalid-agreement-id}
     */
    static void checkId(String id) {
        if (!Ids.COMPONENT.matcher(id).matches()) {
            throw ProblemException.of(
                    422,
                    "invalid-agreement-id",
                    "That is no id of an agreement",
                    "1 to 63 characters of a-z, 0-9 and - are needed, and none of them - at the start.");
        }
    }

    HttpResponse<?> put(String id, AgreementDocument said, Caller caller, Expectation expectation) {
        return commands.accept(Submission.by(caller), desk -> {
            AgreementState before = directory.find(id);
            if (before != null) {
                AgreementDirectory.check(caller, before.customer());
            }
            AgreementDirectory.check(caller, said.customer());
            PutAgreement command = new PutAgreement(
                    id,
                    said.customer(),
                    said.title(),
                    said.startsAt(),
                    said.effectiveFrom(),
                    versions.of(said, before),
                    now(desk),
                    expectation);
            return answer(command, before, desk);
        });
    }

    /** What is recorded next is recorded now or later; its form on the wire has milliseconds. */
    private Instant now(Desk desk) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant last = desk.recordedAt();
        return now.isBefore(last) ? last : now;
    }

    HttpResponse<?> amend(
            String id, VersionDocument said, Caller caller, Submission submission, Expectation expectation) {
        return commands.accept(submission, desk -> {
            AgreementState before = directory.get(id, caller);
            return answer(
                    new AmendAgreement(id, said.effectiveFrom(), versions.of(said, before), expectation), before, desk);
        });
    }

    HttpResponse<?> end(String id, EndBody.End said, Caller caller, Submission submission, Expectation expectation) {
        return commands.accept(submission, desk -> {
            AgreementState before = directory.get(id, caller);
            return answer(new EndAgreement(id, said.in(zone(before)), expectation), before, desk);
        });
    }

    private static ZoneId zone(AgreementState it) {
        return TermsDocument.read(it.terms().terms()).period().zone();
    }

    /** Where it stands then follows from the same decision as its events: the directory knows that only once they are committed. */
    private static Answer answer(AgreementCommand command, AgreementState before, Desk desk) {
        long revision = desk.send(command);
        AgreementState after = before;
        for (AgreementEvent event : command.decide(before)) {
            after = AgreementState.after(after, event);
        }
        String id = command.agreement();
        AgreementAnswer view = AgreementAnswer.of(id, after, revision);
        return (before == null ? Answer.created(view, "/api/agreements/" + id) : Answer.ok(view)).at(revision);
    }
}
