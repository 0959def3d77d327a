package io.nines.query.reports;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.http.ProblemException;
import io.nines.terms.DraftDocument;
import io.nines.terms.InvalidTermsException;
import io.nines.terms.UnreadableDocumentException;
import io.nines.terms.Written;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Terms that an agreement does not have, and the periods to reckon by them, in YAML or JSON, as {@link DraftDocument} reads them:
 * either versions, or what takes the place of what every version of the agreement says.
 *
 * @param periods as a report's, 1 to 24
 * @param components as in the agreement's document; null: those of each version
 * @param fee as in the agreement's document; null: that of each version
 * @param template name of a template whose clauses hold where {@code terms} does not say otherwise; null: none
 * @param terms the clauses that take the place of every version's; null: they stay, unless there is a template
 * @param versions what the agreement is to say instead, in order of time; null: its versions stay, but for the above
 */
@Schema(name = "WhatIf")
record WhatIfBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"2026-09\",\"2026-10\"]")
        List<String> periods,

        @Nullable List<Object> components,
        @Nullable Fee fee,
        @Nullable String template,
        @Nullable @Schema(type = "object") Map<String, Object> terms,
        @Nullable List<Draft> versions) {
    private static final int MOST_BYTES = 200_000;

    /**
     * A version of what an agreement might say.
     *
     * @param effectiveFrom the first day, in the zone of the terms, or the first instant of which it speaks; of the first version
     *     it does not count: that holds from the agreement's start on
     * @param terms the clauses, all of them; may be left out where there is a template
     * @param template as above
     * @param components null: those that the agreement has then
     * @param fee null: what the agreement costs then
     */
    @Schema(name = "WhatIfVersion")
    record Draft(
            @Nullable String effectiveFrom,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "object")
            Map<String, Object> terms,

            @Nullable String template,
            @Nullable List<Object> components,
            @Nullable Fee fee) {}

    /**
     * What one period would cost.
     *
     * @param amount in the currency's usual unit; a number, or the same as a text
     * @param currency three letters of ISO 4217
     */
    @Schema(name = "WhatIfFee")
    record Fee(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", example = "4800.00")
            String amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
            String currency) {}

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
                    .map(fault -> new Wrong(fault.path(), "needed is " + fault.expected()))
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
