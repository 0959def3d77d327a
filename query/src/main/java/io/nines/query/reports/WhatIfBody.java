package io.nines.query.reports;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.http.ProblemException;
import io.nines.terms.DraftDocument;
import io.nines.terms.InvalidTermsException;
import io.nines.terms.UnreadableDocumentException;
import io.nines.terms.Written;
import java.util.List;
import java.util.stream.Collectors;

/** Reads terms that an agreement does not have, and the periods to reckon by them, in YAML or JSON, as {@link DraftDocument} has them. */
final class WhatIfBody {
    private static final int MOST_BYTES = 200_000;

    private WhatIfBody() {}

    /**
     * What was sent.
     *
     * @param type the request's content type; null: it has none
     * @throws ProblemException 400 if it cannot be read, 413 if it is too large, 422 with the path of each clause that is wrong
     */
    static DraftDocument read(byte[] body, @Nullable String type) {
        if (body.length > MOST_BYTES) {
            throw ProblemException.tooLarge(MOST_BYTES);
        }
        try {
            JsonNode tree = Written.read(body, type);
            return DraftDocument.read(tree);
        } catch (UnreadableDocumentException e) {
            throw ProblemException.badRequest("bad-request", "The request cannot be read", e.getMessage());
        } catch (InvalidTermsException e) {
            throw unusable(e.faults().stream()
                    .map(fault -> new Wrong(fault.path(), fault.detail()))
                    .toList());
        }
    }

    /** 422 that names fields. */
    static ProblemException unusable(List<Wrong> wrong) {
        String detail =
                wrong.stream().map(one -> one.field() + ": " + one.detail()).collect(Collectors.joining("; "));
        return ProblemException.of(422, "invalid-request", "The request cannot be used as it is", detail)
                .with("errors", wrong);
    }

    /** What is wrong with a field. */
    record Wrong(String field, String detail) {}
}
