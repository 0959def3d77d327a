package io.nines.command.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.nines.command.detection.Detection;
import io.nines.command.publication.Acknowledgement;
import io.nines.command.publication.Directories;
import io.nines.command.publication.EventLookup;
import io.nines.command.publication.Publication;
import io.nines.command.publication.PublicationSettings;
import io.nines.command.publication.StoppingException;
import io.nines.command.publication.StoreTransactions;
import io.nines.http.ProblemException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Takes commands. They are decided one after the other, under the lock that also gives out positions: so a rule may look at
 * more than one aggregate, and no command ever finds that another one was quicker.
 */
@Singleton
public final class Commands {
    /** The position by which a read sees what was done. */
    public static final String POSITION = "Nines-Position";

    private static final String REPLAYED = "Idempotency-Replayed";

    private final CommandGateway gateway;
    private final StoreTransactions transactions;
    private final EventLookup events;
    private final Directories directories;
    private final Publication publication;
    private final PublicationSettings settings;
    private final Detection detection;
    private final IdempotencyRepository kept;
    private final ObjectMapper json;

    Commands(
            CommandGateway gateway,
            StoreTransactions transactions,
            EventLookup events,
            Directories directories,
            Publication publication,
            PublicationSettings settings,
            Detection detection,
            IdempotencyRepository kept,
            ObjectMapper json) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.events = events;
        this.directories = directories;
        this.publication = publication;
        this.settings = settings;
        this.detection = detection;
        this.kept = kept;
        this.json = json;
    }

    private record Given(KeptAnswer answer, boolean again) {}

    /**
     * Carries the decision out and answers once it is safe: with the answer's own status when it is on the log, 202 when the
     * log is away and it is forced to disk here. A request that was carried out before is answered as it was then.
     *
     * @throws ProblemException if it is refused; then nothing happened
     */
    public MutableHttpResponse<?> accept(Submission submission, Decision decision) {
        return respond(decided(submission, decision));
    }

    /**
     * How the request was answered before, if it was carried out before: for whoever has to prepare much before deciding.
     *
     * @throws ProblemException 422 if its Idempotency-Key came with another request
     */
    public Optional<MutableHttpResponse<?>> again(Submission submission) {
        return before(submission).map(answer -> respond(new Given(answer, true)));
    }

    private MutableHttpResponse<?> respond(Given given) {
        long position = given.answer().position();
        Acknowledgement safe = acknowledged(position);
        directories.catchUp();
        return response(given, safe, safe == Acknowledgement.PUBLISHED ? restated(position) : position);
    }

    /** A read as of this position sees what the command changed about the past, if that does not take too long. */
    private long restated(long position) {
        long restated = detection.restatedBy(position, settings.acknowledgeWithin());
        return restated == position || acknowledged(restated) == Acknowledgement.PUBLISHED ? restated : position;
    }

    private Acknowledgement acknowledged(long position) {
        try {
            return publication.await(position);
        } catch (StoppingException e) {
            throw Refusals.of(e);
        }
    }

    private Given decided(Submission submission, Decision decision) {
        try {
            return transactions.in(connection -> {
                events.lock();
                directories.catchUp();
                Optional<KeptAnswer> before = before(submission);
                return before.isPresent()
                        ? new Given(before.get(), true)
                        : new Given(decide(submission, decision), false);
            });
        } catch (RuntimeException e) {
            throw Refusals.of(e);
        }
    }

    private Optional<KeptAnswer> before(Submission submission) {
        if (submission.idempotencyKey() == null) {
            return Optional.empty();
        }
        Optional<KeptAnswer> before = kept.find(submission.author(), submission.idempotencyKey());
        if (before.isPresent() && !before.get().request().equals(submission.request())) {
            throw ProblemException.of(
                    422,
                    "idempotency-key-reused",
                    "The Idempotency-Key was used before",
                    "It came with another request within the last 24 hours.");
        }
        return before;
    }

    private KeptAnswer decide(Submission submission, Decision decision) {
        Desk desk = new Desk(gateway, events, submission.author());
        Answer answer = decision.on(desk);
        if (submission.idempotencyKey() != null) {
            kept.save(
                    submission.author(),
                    submission.idempotencyKey(),
                    answer(submission, answer, answer.keptBody(), desk.position()));
        }
        return answer(submission, answer, answer.body(), desk.position());
    }

    private KeptAnswer answer(Submission submission, Answer answer, Object body, long position) {
        String etag = answer.revision() == 0 ? null : "\"" + answer.revision() + "\"";
        return new KeptAnswer(submission.request(), answer.status(), write(body), etag, answer.location(), position);
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    private static MutableHttpResponse<?> response(Given given, Acknowledgement safe, long position) {
        KeptAnswer answer = given.answer();
        int status = safe == Acknowledgement.PUBLISHED ? answer.status() : 202;
        MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.valueOf(status))
                .body(answer.body())
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(POSITION, Long.toString(position));
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (given.again()) {
            response.header(REPLAYED, "true");
        }
        return response;
    }
}
