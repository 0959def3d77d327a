package io.nines.query.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Json;
import io.nines.http.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Terms that an agreement does not have, and the periods to reckon by them.
 *
 * @param terms the clauses that take the place of every version's; null: they stay, or {@code versions} says
 * @param versions what the agreement is to say instead, in order of time; null: its versions stay, but for {@code terms}
 * @param periods as a report's, 1 to 24
 */
@Schema(name = "WhatIf")
record WhatIfBody(
        @Nullable @Schema(type = "object") JsonNode terms,
        @Nullable List<Draft> versions,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"2026-09\",\"2026-10\"]")
        List<String> periods) {
    private static final int MOST_PERIODS = 24;

    /** Null where it says null. */
    WhatIfBody {
        terms = said(terms);
    }

    private static JsonNode said(JsonNode nodeOrNull) {
        return nodeOrNull == null || nodeOrNull.isNull() ? null : nodeOrNull;
    }

    /**
     * A version of what an agreement might say.
     *
     * @param effectiveFrom from when on; of the first version it does not count: that holds from the agreement's start on
     * @param components null: those that the agreement has then
     * @param fee null: what the agreement costs then
     * @param terms the clauses, all of them
     */
    @Schema(name = "WhatIfVersion")
    record Draft(
            @Nullable Instant effectiveFrom,
            @Nullable List<Component> components,
            @Nullable Fee fee,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "object")
            JsonNode terms) {
        /** Null where it says null. */
        Draft {
            terms = said(terms);
        }
    }

    /**
     * A component of a draft.
     *
     * @param weight its share where the terms weigh components, 1 to 1,000,000; null: 1
     */
    @Schema(name = "WhatIfComponent")
    record Component(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Nullable Integer weight) {}

    /** What one period would cost: a decimal number, and three letters of ISO 4217. */
    @Schema(name = "WhatIfFee")
    record Fee(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "4800.00")
            String amount,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "EUR")
            String currency) {}

    /** 400 if it cannot be read, 422 if it says too little or too much. */
    static WhatIfBody read(JsonNode body) {
        try {
            WhatIfBody read = body == null ? null : Json.STORED.treeToValue(body, WhatIfBody.class);
            if (read == null || !hasPeriods(read.periods)) {
                throw unusable("/periods", "needed are 1 to " + MOST_PERIODS + " periods");
            }
            if (read.terms != null && read.versions != null) {
                throw unusable("/terms", "needed is either terms or versions");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest("bad-request", "The request cannot be read", Json.fault(e));
        }
    }

    private static boolean hasPeriods(List<String> periods) {
        return periods != null && !periods.isEmpty() && periods.size() <= MOST_PERIODS && !periods.contains(null);
    }

    /** 422 that names a field. */
    static ProblemException unusable(String path, String detail) {
        return unusable(List.of(new Wrong(path, detail)));
    }

    /** The same for several. */
    static ProblemException unusable(List<Wrong> wrong) {
        String detail =
                wrong.stream().map(one -> one.field() + ": " + one.detail()).collect(Collectors.joining("; "));
        return ProblemException.of(422, "invalid-request", "The request cannot be used as it is", detail)
                .with("errors", wrong);
    }

    /** What is wrong with a field. */
    record Wrong(String field, String detail) {}
}
