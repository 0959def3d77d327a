package io.nines.command.incidents;

import io.nines.command.acceptance.RejectedException;
import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentEvent.IncidentAcknowledged;
import io.nines.contract.IncidentEvent.IncidentAcknowledgementOverdue;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentLeadAssigned;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentNoteAdded;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentRetitled;
import io.nines.contract.IncidentEvent.IncidentSeverityChanged;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be asked of an incident, and what comes of it. */
sealed interface IncidentCommand {
    /**
     * The events by which it is carried out; none where it changes nothing.
     *
     * @param it where the incident stands; null: it is not declared yet
     * @throws RejectedException if a rule says no
     */
    List<IncidentEvent> decide(IncidentState it, ToIncident to);

    /** The status of an incident of that status once this is carried out. */
    default IncidentStatus leaves(IncidentStatus before) {
        return before;
    }

    /** Begin. The same id again changes nothing. */
    record Declare(
            TextRef title,
            Severity severity,
            Visibility visibility,
            Instant startedAt,
            String outage,
            List<AffectedComponent> components,
            IncidentUpdate update)
            implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            return it != null
                    ? List.of()
                    : List.of(new IncidentDeclared(
                            to.incident(), title, severity, visibility, startedAt, outage, components, update));
        }
    }

    /** Say that somebody is looking at it. */
    record Acknowledge() implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            if (it.isAcknowledged()) {
                return List.of();
            }
            IncidentRules.open(it);
            return List.of(new IncidentAcknowledged(to.incident()));
        }
    }

    /** Record that nobody came in time; unless somebody did. */
    record RaiseOverdue(Instant dueAt) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            boolean waited = it.isOpen() && !it.isAcknowledged() && !it.isOverdue();
            return waited && it.severity() == Severity.CRITICAL
                    ? List.of(new IncidentAcknowledgementOverdue(to.incident(), dueAt))
                    : List.of();
        }
    }

    /** Have somebody lead the response; null: nobody. */
    record AssignLead(TextRef lead) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            return Objects.equals(lead, it.lead()) ? List.of() : List.of(new IncidentLeadAssigned(to.incident(), lead));
        }
    }

    /** Keep a note, at any time. The same id again changes nothing. */
    record AddNote(String note, TextRef text) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            return it.hasNote(note) ? List.of() : List.of(new IncidentNoteAdded(to.incident(), note, text));
        }
    }

    /** Tell customers how it goes on. */
    record PostUpdate(IncidentUpdate update, List<AffectedComponent> components) implements IncidentCommand {
        @Override
        public IncidentStatus leaves(IncidentStatus before) {
            return update.status();
        }

        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            IncidentRules.open(it);
            IncidentRules.inOrder(it, update.at());
            boolean ends = update.status() == IncidentStatus.RESOLVED;
            return List.of(new IncidentUpdated(to.incident(), update, ends ? List.of() : components));
        }
    }

    /** Go on with what was resolved; {@code components} null: affected as they were until then. */
    record Reopen(IncidentUpdate update, List<AffectedComponent> components) implements IncidentCommand {
        @Override
        public IncidentStatus leaves(IncidentStatus before) {
            return update.status();
        }

        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            IncidentRules.resolved(it, "It is not resolved, so it goes on already.");
            IncidentRules.inOrder(it, update.at());
            List<AffectedComponent> affected = components == null ? before(it.impacts()) : components;
            return List.of(new IncidentReopened(to.incident(), update, affected));
        }

        private static List<AffectedComponent> before(Map<String, Impact> impacts) {
            return impacts.entrySet().stream()
                    .filter(one -> one.getValue() != Impact.NONE)
                    .map(one -> new AffectedComponent(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparing(AffectedComponent::id))
                    .toList();
        }
    }

    /** State anew when a component was affected. */
    record RestateImpact(String component, List<ImpactPeriod> periods) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            IncidentRules.withinIncident(it, periods);
            return periods.equals(it.restated(component))
                    ? List.of()
                    : List.of(new IncidentImpactRestated(to.incident(), component, periods));
        }
    }

    /** Be as said here; null: stay as it is. */
    record Change(TextRef title, Severity severity, Visibility visibility) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            List<IncidentEvent> events = new ArrayList<>();
            if (title != null && !title.equals(it.title())) {
                events.add(new IncidentRetitled(to.incident(), title));
            }
            if (severity != null && severity != it.severity()) {
                events.add(new IncidentSeverityChanged(to.incident(), severity));
            }
            if (visibility != null && visibility != it.visibility()) {
                events.add(new IncidentVisibilityChanged(to.incident(), visibility));
            }
            return events;
        }
    }

    /** Put an update in other words; the earlier ones stay on record. */
    record CorrectText(String update, TextRef message) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            return Objects.equals(message, it.message(update))
                    ? List.of()
                    : List.of(new IncidentTextCorrected(to.incident(), update, message));
        }
    }

    /** Let another one go on in its place. */
    record Merge(IncidentState into) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            if (into.id().equals(it.mergedInto())) {
                return List.of();
            }
            IncidentRules.notMerged(it);
            IncidentRules.goesOnIn(it, into);
            return List.of(new IncidentMerged(to.incident(), into.id()));
        }
    }

    /** Publish what was learned; the whole of it. */
    record PublishPostMortem(PostMortem postMortem) implements IncidentCommand {
        @Override
        public List<IncidentEvent> decide(IncidentState it, ToIncident to) {
            IncidentRules.notMerged(it);
            IncidentRules.resolved(it, "What is to be learned of it is known when it is over: resolve it first.");
            return postMortem.equals(it.postMortem())
                    ? List.of()
                    : List.of(new IncidentPostMortemPublished(to.incident(), postMortem));
        }
    }
}
