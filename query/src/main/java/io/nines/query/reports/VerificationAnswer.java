package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Whether an issued report comes out of the log as it was sealed.
 *
 * @param report its id
 * @param position as of which it speaks
 * @param sha256 of its JSON when it was issued, in hex
 * @param match whether it is the same now
 * @param recomputedSha256 of its JSON now; null: it could not be made, because there is no such agreement on the log
 * @param firstDifference null: there is none
 */
@Schema(name = "ReportVerification")
record VerificationAnswer(
        String report,
        String agreement,
        String period,
        long position,
        String sha256,
        boolean match,
        @Nullable String recomputedSha256,
        @Nullable Difference firstDifference) {

    /**
     * The first field that differs.
     *
     * @param sealed its value then, or the hash of its JSON where it is a list or an object
     * @param recomputed the same now
     */
    @Schema(name = "ReportDifference")
    record Difference(String field, String sealed, String recomputed) {}
}
