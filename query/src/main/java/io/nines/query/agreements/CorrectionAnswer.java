package io.nines.query.agreements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One correction of the record. Wherever a free text stands, its id stands beside it, by which it can be erased; once it is erased, a
 * word on when and by whom stands in its place.
 *
 * @param correction what it says
 */
@Schema(name = "CorrectionTold")
record CorrectionAnswer(@JsonUnwrapped View correction, AsOf asOf) {

    /**
     * Corrections.
     *
     * @param corrections newest first
     * @param next to be sent back as {@code after} for the following ones; null: there are none
     */
    @Schema(name = "CorrectionsTold")
    record Listing(
            AsOf asOf, List<View> corrections, @Nullable String next) {}

    /**
     * What a correction says.
     *
     * @param components ids of those concerned
     * @param as what that stretch of time was, whatever is on record about it
     * @param category of an excused cause; null otherwise
     * @param reason why
     * @param reasonText id of that text
     * @param evidence where it can be seen; null: not said
     * @param evidenceText id of that text; null: none
     * @param recorded where, when and by whom
     * @param approved null: it is not
     * @param withdrawn null: it is not
     * @param withdrawnBecause why it was taken back; null: not said, or it was not
     * @param withdrawnBecauseText id of that text; null: none
     * @param revision number of its events, its {@code ETag}
     */
    @Schema(name = "CorrectionOnly")
    record View(
            String id,
            List<String> components,
            Instant from,
            Instant to,
            CorrectedAs as,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String reasonText,
            @Nullable String evidence,
            @Nullable String evidenceText,
            Mark recorded,
            @Nullable Mark approved,
            @Nullable Mark withdrawn,
            @Nullable String withdrawnBecause,
            @Nullable String withdrawnBecauseText,
            long revision) {}

    /**
     * Where something stands on record.
     *
     * @param author id of the access key that asked for it; null: Nines itself
     */
    @Schema(name = "CorrectionMark")
    record Mark(long position, Instant recordedAt, @Nullable String author) {}
}
