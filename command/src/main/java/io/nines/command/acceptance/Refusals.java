package io.nines.command.acceptance;

import io.nines.command.publication.StoppingException;
import io.nines.command.publication.StoreException;
import io.nines.http.ProblemException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Why a command was not carried out, as a problem document; what is nobody's mistake stays an exception. */
final class Refusals {
    private static final String RETRY_SECONDS = "1";

    private Refusals() {}

    static RuntimeException of(RuntimeException failure) {
        if (failure instanceof RejectedException rejected) {
            return ProblemException.of(409, rejected.rule(), rejected.title(), rejected.getMessage());
        }
        if (failure instanceof PreconditionFailedException) {
            return ProblemException.of(
                    412, "precondition-failed", "The precondition does not hold", failure.getMessage());
        }
        if (failure instanceof AggregateNotFoundException missing) {
            return unknown(missing.getAggregateIdentifier().toString());
        }
        if (failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException) {
            return ProblemException.of(
                    409, "concurrent-change", "Somebody else changed it meanwhile", "Read it again and decide anew.");
        }
        if (StoreException.isBusy(failure)) {
            return ProblemException.of(503, "busy", "Too much at once", "Nothing was done. Send it again.")
                    .withHeader("Retry-After", RETRY_SECONDS);
        }
        if (failure instanceof StoppingException) {
            return ProblemException.of(503, "stopping", "The service is stopping", failure.getMessage());
        }
        return failure;
    }

    private static ProblemException unknown(String aggregate) {
        int slash = aggregate.indexOf('/');
        String type = aggregate.substring(0, slash);
        return ProblemException.of(
                404,
                "unknown-" + type,
                "No such " + type.replace('-', ' '),
                "There is no " + type.replace('-', ' ') + " with the id " + aggregate.substring(slash + 1) + ".");
    }
}
