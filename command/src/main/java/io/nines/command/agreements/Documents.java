package io.nines.command.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.command.acceptance.Fields;
import io.nines.http.ProblemException;
import io.nines.terms.InvalidTermsException;
import io.nines.terms.UnreadableDocumentException;
import io.nines.terms.Written;
import java.util.function.Function;

/** Documents as they are sent, in YAML or JSON. */
final class Documents {
    private static final int MOST_BYTES = 200_000;

    private Documents() {}

    /**
     * The document as a tree.
     *
     * @param type the request's content type; null: it has none
     * @throws ProblemException 400 if it cannot be read, 413 if it is too large
     */
    static JsonNode tree(byte[] body, String type) {
        if (body.length > MOST_BYTES) {
            throw ProblemException.tooLarge(MOST_BYTES);
        }
        try {
            return Written.read(body, type);
        } catch (UnreadableDocumentException e) {
            throw ProblemException.badRequest("bad-request", "The request cannot be read", e.getMessage());
        }
    }

    /**
     * What the document says.
     *
     * @throws ProblemException 422 with every fault, each with the path of its clause
     */
    static <T> T read(JsonNode tree, Function<JsonNode, T> reader) {
        try {
            return reader.apply(tree);
        } catch (InvalidTermsException e) {
            throw Fields.invalid(e.faults().stream()
                    .map(fault -> new Fields.Wrong(fault.path(), fault.detail()))
                    .toList());
        }
    }
}
