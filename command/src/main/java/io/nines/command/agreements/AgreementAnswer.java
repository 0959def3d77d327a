package io.nines.command.agreements;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a write to an agreement is answered with; all that it says is read at {@code GET /api/agreements/{id}}.
 *
 * @param startsAt null: as far back as anything is known
 * @param endsAt null: it has no end
 * @param version the number of the last version of its terms, counted from 1
 * @param effectiveFrom from when that version holds; null: as far back as anything is known
 * @param revision counts its changes, from 1; the ETag
 */
@Schema(name = "ChangedAgreement")
record AgreementAnswer(
        String id,
        String customer,
        @Nullable String title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        int version,
        @Nullable Instant effectiveFrom,
        long revision) {
    static AgreementAnswer of(String id, AgreementState it, long revision) {
        return new AgreementAnswer(
                id, it.customer(), it.title(), it.startsAt(), it.endsAt(), it.version(), it.effectiveFrom(), revision);
    }
}
