package io.nines.command.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.nines.contract.Sha256;
import io.nines.http.Caller;
import io.nines.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Who asks, and whether the same was asked before.
 *
 * @param author id of the caller's key; null: Nines itself
 * @param idempotencyKey as the caller chose it; null: none
 * @param request hash of what is asked; null without a key
 */
public record Submission(String author, String idempotencyKey, String request) {
    /** The header by which a caller may send the same request again, and get the same answer. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_KEY_LENGTH = 128;

    /** Nines does it by itself. */
    public static Submission byNines() {
        return new Submission(null, null, null);
    }

    /** A request that is idempotent by nature. */
    public static Submission by(Caller caller) {
        return new Submission(caller.keyId(), null, null);
    }

    /** A request that may carry an Idempotency-Key; {@code key} null: it does not. */
    public static Submission by(Caller caller, String key, HttpRequest<?> request, JsonNode body) {
        if (key == null) {
            return by(caller);
        }
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw ProblemException.badRequest(
                    "invalid-idempotency-key",
                    "The Idempotency-Key cannot be used",
                    "1 to 128 visible ASCII characters are needed.");
        }
        String asked = request.getMethodName() + " " + request.getPath() + "\n" + (body == null ? "" : body);
        byte[] hash = Sha256.of(asked.getBytes(StandardCharsets.UTF_8));
        return new Submission(caller.keyId(), key, HexFormat.of().formatHex(hash));
    }
}
