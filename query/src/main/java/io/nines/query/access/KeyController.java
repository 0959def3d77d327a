package io.nines.query.access;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.http.ProblemException;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.AskedNow;
import io.nines.query.reading.Reading;
import io.nines.query.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Where the access keys are read, by administrators only; as of now only. */
@Tag(name = "access")
@Controller("/api/keys")
@Allowed(Role.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
class KeyController {
    private final Reading reading;
    private final KeyRepository repository;
    private final Texts texts;

    KeyController(Reading reading, KeyRepository repository, Texts texts) {
        this.reading = reading;
        this.repository = repository;
        this.texts = texts;
    }

    @Operation(
            operationId = "listKeys",
            summary = "All access keys",
            description = "Never the keys themselves, only their hashes.")
    @Get
    KeyAnswer.Listing all(@RequestBean AskedNow asked) {
        AsOf asOf = reading.asOf(asked);
        return new KeyAnswer.Listing(asOf, views());
    }

    @Operation(operationId = "readKey", summary = "One access key", description = "404 if there is none.")
    @Get("/{id}")
    KeyAnswer one(String id, @RequestBean AskedNow asked) {
        AsOf asOf = reading.asOf(asked);
        return views().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .map(view -> new KeyAnswer(view, asOf))
                .orElseThrow(() -> ProblemException.of(
                        404, "unknown-access-key", "No such access key", "There is no key " + id + "."));
    }

    private List<KeyAnswer.View> views() {
        List<VoidedSpan> voided = repository.voided();
        return repository.all().stream().map(key -> view(key, voided)).toList();
    }

    private KeyAnswer.View view(KeyRow key, List<VoidedSpan> voided) {
        return new KeyAnswer.View(
                key.id(),
                key.role(),
                key.components(),
                key.customers(),
                key.backfill(),
                key.lateReachSeconds(),
                texts.show(key.label()),
                key.label(),
                key.sha256(),
                key.grantedAt(),
                key.grantedBy(),
                key.revokedAt(),
                key.revokedBy(),
                voided.stream()
                        .filter(span -> span.key().equals(key.id()))
                        .map(this::voided)
                        .toList());
    }

    private KeyAnswer.Voided voided(VoidedSpan span) {
        return new KeyAnswer.Voided(
                span.from(),
                span.to(),
                texts.show(span.reason()),
                span.reason(),
                span.position(),
                span.at(),
                span.by());
    }
}
