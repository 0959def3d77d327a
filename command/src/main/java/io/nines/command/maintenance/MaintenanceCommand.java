package io.nines.command.maintenance;

import io.nines.command.acceptance.RejectedException;
import io.nines.contract.AffectedComponent;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceRetitled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.MaintenanceTextCorrected;
import io.nines.contract.MaintenanceEvent.MaintenanceUpdated;
import io.nines.contract.MaintenanceEvent.Occurrence;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.TextRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What can be asked of a maintenance window, and what comes of it. */
sealed interface MaintenanceCommand {
    /**
     * The events by which it is carried out; none where it changes nothing.
     *
     * @param it where the window stands, with all that was due; null: it is not announced yet
     * @throws RejectedException if a rule says no
     */
    List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to);

    /** Begin. The same id again changes nothing. */
    record Announce(
            TextRef title,
            List<AffectedComponent> components,
            Instant startsAt,
            Instant endsAt,
            MaintenanceUpdate update,
            Occurrence occurrence)
            implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            return it != null
                    ? List.of()
                    : List.of(new MaintenanceAnnounced(
                            to.maintenance(), title, components, startsAt, endsAt, update, occurrence));
        }
    }

    /** Do what is due, nothing else. */
    record Advance() implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            return List.of();
        }
    }

    /** Plan it for another time. */
    record Reschedule(Instant startsAt, Instant endsAt) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            MaintenanceRules.notBegun(it);
            if (startsAt.equals(it.startsAt()) && endsAt.equals(it.endsAt())) {
                return List.of();
            }
            MaintenanceRules.ahead(startsAt, to.now());
            return List.of(new MaintenanceRescheduled(to.maintenance(), startsAt, endsAt));
        }
    }

    /** Let it take longer. */
    record Extend(Instant endsAt) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            MaintenanceRules.notOver(it);
            MaintenanceRules.later(it, endsAt);
            return List.of(new MaintenanceExtended(to.maintenance(), endsAt));
        }
    }

    /** Begin by hand, at {@code at}; null: now. */
    record Start(Instant at) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            MaintenanceRules.notBegun(it);
            return List.of(new MaintenanceStarted(to.maintenance(), at, Trigger.OPERATOR));
        }
    }

    /** End by hand, at {@code at}; null: now. */
    record Complete(Instant at) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            MaintenanceRules.begun(it, at);
            return List.of(new MaintenanceCompleted(to.maintenance(), at, Trigger.OPERATOR));
        }
    }

    /** Do not let it take place. */
    record Cancel(MaintenanceUpdate update) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            MaintenanceRules.notBegun(it);
            return List.of(new MaintenanceCancelled(to.maintenance(), update));
        }
    }

    /** Tell customers something; also afterwards. */
    record PostUpdate(MaintenanceUpdate update) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            MaintenanceRules.notCancelled(it);
            MaintenanceRules.inOrder(it, update.at());
            return List.of(new MaintenanceUpdated(to.maintenance(), update));
        }
    }

    /** Give it another title. */
    record Retitle(TextRef title) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            return title.equals(it.title()) ? List.of() : List.of(new MaintenanceRetitled(to.maintenance(), title));
        }
    }

    /** Put an update in other words; the earlier ones stay on record. */
    record CorrectText(String update, TextRef message) implements MaintenanceCommand {
        @Override
        public List<MaintenanceEvent> decide(MaintenanceState it, ToMaintenance to) {
            return Objects.equals(message, it.message(update))
                    ? List.of()
                    : List.of(new MaintenanceTextCorrected(to.maintenance(), update, message));
        }
    }
}
