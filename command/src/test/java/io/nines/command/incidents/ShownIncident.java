package io.nines.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An incident as somebody would draw it who has nothing but its events: the updates in a list, per component what was said from
 * when on. It knows the rules, too, in the plainest form, and says which one refuses a command.
 */
final class ShownIncident {
    private record Said(String id, IncidentStatus status, Instant at) {}

    private record Statement(Instant from, Impact impact) {}

    private Instant start;
    private Visibility visibility;
    private boolean acknowledged;
    private String merged;
    private final List<Said> updates = new ArrayList<>();
    private final Map<String, List<Statement>> impacts = new TreeMap<>();
    private Instant end;

    /** The rule that refuses it; null: it is carried out, or changes nothing. */
    String refuses(IncidentCommand command, Instant now) {
        if (command instanceof IncidentCommand.Declare
                || command instanceof IncidentCommand.AddNote
                || command instanceof IncidentCommand.RaiseOverdue) {
            return null;
        }
        if (command instanceof IncidentCommand.Merge merge) {
            return refuses(merge);
        }
        if (merged != null) {
            return "incident-merged";
        }
        if (command instanceof IncidentCommand.Acknowledge) {
            return end != null && !acknowledged ? "incident-resolved" : null;
        }
        if (command instanceof IncidentCommand.PostUpdate post) {
            return end != null ? "incident-resolved" : refuses(post.update(), now);
        }
        if (command instanceof IncidentCommand.Reopen reopen) {
            return end == null ? "incident-open" : refuses(reopen.update(), now);
        }
        if (command instanceof IncidentCommand.PublishPostMortem) {
            return end == null ? "incident-open" : null;
        }
        if (command instanceof IncidentCommand.RestateImpact restate) {
            boolean after = restate.periods().stream()
                    .anyMatch(period ->
                            end != null && (period.to() == null || period.to().isAfter(end)));
            return after ? "period-after-resolution" : null;
        }
        return null;
    }

    private String refuses(IncidentCommand.Merge merge) {
        if (merge.into().id().equals(merged)) {
            return null;
        }
        if (merged != null) {
            return "incident-merged";
        }
        return visibility == Visibility.PUBLIC && merge.into().visibility() == Visibility.INTERNAL
                ? "merge-into-internal"
                : null;
    }

    private String refuses(IncidentUpdate update, Instant now) {
        Instant at = update.at() == null ? now : update.at();
        if (at.isBefore(start)) {
            return "update-before-start";
        }
        boolean early = updates.stream().anyMatch(said -> at.isBefore(said.at()))
                || impacts.values().stream().flatMap(List::stream).anyMatch(said -> at.isBefore(said.from()));
        return early ? "update-out-of-order" : null;
    }

    void take(IncidentEvent event, Instant recordedAt) {
        if (event instanceof IncidentEvent.IncidentDeclared declared) {
            start = declared.startedAt() == null ? recordedAt : declared.startedAt();
            visibility = declared.visibility();
            say(declared.update(), declared.components(), recordedAt);
        } else if (event instanceof IncidentEvent.IncidentUpdated updated) {
            say(updated.update(), updated.components(), recordedAt);
        } else if (event instanceof IncidentEvent.IncidentReopened reopened) {
            end = null;
            say(reopened.update(), reopened.components(), recordedAt);
        } else if (event instanceof IncidentEvent.IncidentImpactRestated restated) {
            restate(restated);
        } else if (event instanceof IncidentEvent.IncidentMerged one) {
            merged = one.into();
        } else if (event instanceof IncidentEvent.IncidentAcknowledged) {
            acknowledged = true;
        } else if (event instanceof IncidentEvent.IncidentVisibilityChanged changed) {
            visibility = changed.visibility();
        }
    }

    private void say(IncidentUpdate update, List<AffectedComponent> components, Instant recordedAt) {
        Instant at = update.at() == null ? recordedAt : update.at();
        updates.add(new Said(update.id(), update.status(), at));
        components.forEach(one ->
                impacts.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(new Statement(at, one.impact())));
        if (update.status() == IncidentStatus.RESOLVED) {
            end = at;
            impacts.values().forEach(said -> said.add(new Statement(at, Impact.NONE)));
        }
    }

    private void restate(IncidentEvent.IncidentImpactRestated restated) {
        List<Statement> said = new ArrayList<>();
        for (ImpactPeriod period : restated.periods()) {
            said.add(new Statement(period.from(), period.impact()));
            if (period.to() != null) {
                said.add(new Statement(period.to(), Impact.NONE));
            }
        }
        impacts.put(restated.component(), said);
    }

    String anUpdate(int choice) {
        return updates.get(choice % updates.size()).id();
    }

    /** What a reader may take for granted. */
    void check(IncidentState state, Instant now) {
        assertThat(updates).as("there is something to read").isNotEmpty();
        Said last = updates.get(updates.size() - 1);
        assertThat(state.status()).isEqualTo(last.status());
        for (int i = 1; i < updates.size(); i++) {
            assertThat(updates.get(i).at())
                    .as("updates in order")
                    .isAfterOrEqualTo(updates.get(i - 1).at());
        }
        assertThat(updates.get(0).at()).isEqualTo(start);
        assertThat(last.at()).as("nothing is from the future").isBeforeOrEqualTo(now);
        assertThat(state.resolvedAt()).isEqualTo(end);
        assertThat(state.isOpen()).isEqualTo(end == null && merged == null);
        assertThat(end == null).isEqualTo(last.status() != IncidentStatus.RESOLVED);
        if (end != null) {
            assertThat(end).isAfterOrEqualTo(start);
        }
        impacts.values().forEach(said -> checkPeriods(said, now));
        if (end == null) {
            impacts.forEach((component, said) -> assertThat(state.impacts().getOrDefault(component, Impact.NONE))
                    .as("what is affected now")
                    .isEqualTo(
                            said.isEmpty()
                                    ? Impact.NONE
                                    : said.get(said.size() - 1).impact()));
        }
    }

    /** In order, none from the future, and over when the incident is. */
    private void checkPeriods(List<Statement> said, Instant now) {
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i).from()).isBeforeOrEqualTo(now);
            if (i > 0) {
                assertThat(said.get(i).from()).isAfterOrEqualTo(said.get(i - 1).from());
            }
        }
        if (end != null && !said.isEmpty()) {
            Statement last = said.get(said.size() - 1);
            assertThat(last.impact()).isEqualTo(Impact.NONE);
            assertThat(last.from()).isBeforeOrEqualTo(end);
        }
        assertThat(said.stream().map(Statement::impact)).allSatisfy(Objects::requireNonNull);
    }
}
