package io.nines.query.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Role;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One access key, never the key itself.
 *
 * @param key what it may do, and what became of it
 */
@Schema(name = "Key")
record KeyAnswer(@JsonUnwrapped View key, AsOf asOf) {

    /**
     * All keys, in the order in which they were granted.
     *
     * @param keys revoked ones included
     */
    @Schema(name = "Keys")
    record Listing(AsOf asOf, List<View> keys) {}

    /**
     * An access key.
     *
     * @param sha256 SHA-256 of the key, in hex
     * @param components for a probe: the components it may report on; null: all
     * @param customers for an account manager: names of the customers whose agreements it may see and keep; null: all
     * @param lateReachSeconds how far back its results may lie; null: the setting of the installation
     * @param label who or what uses it; once erased, a word on when and by whom; null: none
     * @param labelText id of that text, by which it can be erased; null: none
     * @param grantedBy id of the key that asked for it; null: Nines itself
     * @param revokedAt null: it is not
     */
    @Schema(name = "KeyOnly")
    record View(
            String id,
            Role role,
            @Nullable List<String> components,
            @Nullable List<String> customers,
            boolean backfill,
            @Nullable Long lateReachSeconds,
            @Nullable String label,
            @Nullable String labelText,
            String sha256,
            Instant grantedAt,
            @Nullable String grantedBy,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy,
            List<Voided> voided) {}

    /**
     * A span in which its results do not count.
     *
     * @param reason once erased, a word on when and by whom; null: not said
     * @param reasonText id of that text, by which it can be erased; null: none
     * @param position position of the event that says so
     */
    @Schema(name = "VoidedSpan")
    record Voided(
            Instant from,
            Instant to,
            @Nullable String reason,
            @Nullable String reasonText,
            long position,
            Instant voidedAt,
            @Nullable String voidedBy) {}
}
