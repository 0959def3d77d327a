package io.nines.command.access;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.contract.Role;
import io.nines.contract.TextRef;
import java.time.Instant;
import java.util.List;

/** What can be asked of an access key. */
public sealed interface AccessKeyCommand extends AggregateCommand {
    /** The key's id. */
    String key();

    @Override
    default String aggregate() {
        return AccessKey.aggregate(key());
    }

    /** Let whoever has the key with that hash do what is said here. */
    record GrantAccessKey(
            String key,
            String sha256,
            Role role,
            List<String> components,
            List<String> customers,
            boolean backfill,
            Long lateReachSeconds,
            TextRef label)
            implements AccessKeyCommand {}

    /**
     * Let nobody use it any more.
     *
     * @param otherAdminRemains whether some other key could still do everything
     */
    record RevokeAccessKey(String key, boolean otherAdminRemains) implements AccessKeyCommand {}

    /** Do not count its results of that time. */
    record VoidKeyResults(String key, Instant from, Instant to, TextRef reason) implements AccessKeyCommand {}
}
