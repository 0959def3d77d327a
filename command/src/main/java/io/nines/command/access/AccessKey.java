package io.nines.command.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.nines.command.acceptance.RejectedException;
import io.nines.command.access.AccessKeyCommand.GrantAccessKey;
import io.nines.command.access.AccessKeyCommand.RevokeAccessKey;
import io.nines.command.access.AccessKeyCommand.VoidKeyResults;
import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.Role;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An access key: granted, revoked; its results may be voided at any time. */
@AggregateRoot(type = "access-key")
public final class AccessKey {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private Role role;
    private boolean revoked;
    private final List<VoidedSpan> voided = new ArrayList<>();

    /** For Axon. */
    AccessKey() {}

    static String aggregate(String key) {
        return "access-key/" + key;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(GrantAccessKey grant) {
        apply(new AccessKeyGranted(
                grant.key(),
                grant.sha256(),
                grant.role(),
                grant.components(),
                grant.customers(),
                grant.backfill(),
                grant.lateReachSeconds(),
                grant.label()));
    }

    @CommandHandler
    void handle(RevokeAccessKey revoke) {
        if (revoked) {
            return;
        }
        if (role == Role.ADMIN && !revoke.otherAdminRemains()) {
            throw new RejectedException(
                    "last-admin-key",
                    "The last admin key stays",
                    "Without key " + revoke.key()
                            + " nobody could do anything any more. Grant another admin key first.");
        }
        apply(new AccessKeyRevoked(revoke.key()));
    }

    @CommandHandler
    void handle(VoidKeyResults command) {
        boolean already = voided.stream()
                .anyMatch(span ->
                        !span.from().isAfter(command.from()) && !span.to().isBefore(command.to()));
        if (!already) {
            apply(new KeyResultsVoided(command.key(), command.from(), command.to(), command.reason()));
        }
    }

    @EventSourcingHandler
    void on(AccessKeyGranted event) {
        id = aggregate(event.key());
        role = event.role();
    }

    @EventSourcingHandler
    void on(AccessKeyRevoked event) {
        revoked = true;
    }

    @EventSourcingHandler
    void on(KeyResultsVoided event) {
        voided.add(new VoidedSpan(event.key(), event.from(), event.to()));
    }
}
