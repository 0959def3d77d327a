package io.nines.query.access;

import io.nines.contract.Role;
import java.time.Instant;
import java.util.List;

/**
 * An access key.
 *
 * @param sha256 SHA-256 of the key, in hex
 * @param components the components it may report on; null: all
 * @param customers names of the customers whose agreements it may see; null: all
 * @param lateReachSeconds how far back its results may lie; null: the setting of the installation
 * @param label id of the erasable text; null: none
 * @param grantedBy id of the key that asked for it; null: Nines itself
 * @param revokedAt null: it is not
 */
record KeyRow(
        String id,
        String sha256,
        Role role,
        List<String> components,
        List<String> customers,
        boolean backfill,
        Long lateReachSeconds,
        String label,
        Instant grantedAt,
        String grantedBy,
        Instant revokedAt,
        String revokedBy) {}
