package io.nines.http;

import io.nines.contract.Role;
import java.time.Duration;
import java.util.Set;

/**
 * Who asks: the holder of an access key.
 *
 * @param keyId id of the key, the author of what it causes
 * @param role what it may do
 * @param components for a probe: the components it may report on; null: all
 * @param customers for an account manager: names of the customers whose agreements it may see and keep; null: all
 * @param backfill whether its results may lie any time back
 * @param lateReach how far back its results may lie otherwise; null: the setting of the installation
 */
public record Caller(
        String keyId, Role role, Set<String> components, Set<String> customers, boolean backfill, Duration lateReach) {
    /** Whether the caller may report on a component. */
    public boolean mayReport(String component) {
        return components == null || components.contains(component);
    }

    /** Whether the caller may see and keep the agreements of a customer. */
    public boolean sees(String customer) {
        return customers == null || customers.contains(customer);
    }

    /** Whether results from any time back are taken from the caller. */
    public boolean reachesAnyPast() {
        return backfill || role == Role.ADMIN;
    }
}
