package io.nines.contract;

import java.time.Instant;
import java.util.List;

/** The life of an access key: aggregate {@code access-key/<id>}. The key itself is never recorded. */
public sealed interface AccessEvent extends DomainEvent {
    /** The key's id. */
    String key();

    /**
     * A key may be used.
     *
     * @param sha256 SHA-256 of the key, in hex
     * @param role what its holder may do
     * @param components for a probe: the components it may report on; null: all
     * @param customers for an account manager: names of the customers whose agreements it may see and keep; null: all
     * @param backfill whether results may lie any time back
     * @param lateReachSeconds how far back results may lie without {@code backfill}; null: the setting of the installation
     * @param label who or what uses it, erasable; null: none
     */
    record AccessKeyGranted(
            String key,
            String sha256,
            Role role,
            List<String> components,
            List<String> customers,
            boolean backfill,
            Long lateReachSeconds,
            TextRef label)
            implements AccessEvent {}

    /** The key opens nothing any more; what was sent with it stays. */
    record AccessKeyRevoked(String key) implements AccessEvent {}

    /**
     * Results of the key whose {@code at} lies in {@code [from, to)} no longer count, those that came and those still to come.
     *
     * @param reason why, erasable; null: not said
     */
    record KeyResultsVoided(String key, Instant from, Instant to, TextRef reason) implements AccessEvent {}
}
