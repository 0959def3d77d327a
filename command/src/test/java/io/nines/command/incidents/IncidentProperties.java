package io.nines.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.RejectedException;
import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever operators ask for, in whatever order: what the page would show of it makes sense, and a refusal changes nothing. */
class IncidentProperties {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int STEPS = 40;
    private static final IncidentStatus[] OPEN = {
        IncidentStatus.INVESTIGATING, IncidentStatus.IDENTIFIED, IncidentStatus.MONITORING
    };
    private static final Impact[] AFFECTED = {Impact.DOWN, Impact.PARTIAL, Impact.DEGRADED};

    private static <E> E pick(E[] all, int choice) {
        return all[choice % all.length];
    }

    /** Something to be asked: how long after the last, what, and about how long ago. */
    record Step(int laterSeconds, int kind, Integer agoSeconds, int choice) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> ago = Arbitraries.integers().between(0, 600).injectNull(0.5);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 11),
                        ago,
                        Arbitraries.integers().between(0, 1000))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(STEPS);
    }

    @Property(tries = 1500)
    void everySequenceLeavesWhatThePageCanShow(@ForAll("steps") List<Step> steps) {
        Sequence sequence = new Sequence();
        steps.forEach(sequence::ask);
    }

    /** One incident, asked one thing after another; beside it what a reader would make of its events. */
    private static final class Sequence {
        private final ShownIncident shown = new ShownIncident();
        private IncidentState state;
        private Instant now = BEGIN;
        private int asked;

        private void ask(Step step) {
            now = now.plusSeconds(step.laterSeconds());
            asked++;
            IncidentCommand command = state == null ? declare(step) : command(step);
            String refusal = shown.refuses(command, now);
            ToIncident to = new ToIncident("incident0001", now, Expectation.NONE, command);
            if (refusal != null) {
                assertThatThrownBy(() -> command.decide(state, to))
                        .isInstanceOfSatisfying(
                                RejectedException.class,
                                e -> assertThat(e.rule()).isEqualTo(refusal));
                return;
            }
            List<IncidentEvent> events = command.decide(state, to);
            for (IncidentEvent event : events) {
                state = IncidentState.after(state, event, now, "somebody");
                shown.take(event, now);
            }
            if (!(command instanceof IncidentCommand.PostUpdate || command instanceof IncidentCommand.Reopen)) {
                assertThat(command.decide(state, to)).as("the same again").isEmpty();
            }
            shown.check(state, now);
        }

        private Instant at(Step step) {
            return step.agoSeconds() == null || step.agoSeconds() == 0 ? null : now.minusSeconds(step.agoSeconds());
        }

        private TextRef text(Step step) {
            return new TextRef("text0000000" + step.choice() % 3, "00");
        }

        private IncidentUpdate update(Step step, IncidentStatus status) {
            return new IncidentUpdate("update" + asked, status, text(step), at(step));
        }

        private IncidentCommand declare(Step step) {
            IncidentStatus status = pick(OPEN, step.choice());
            return new IncidentCommand.Declare(
                    text(step),
                    pick(Severity.values(), step.choice()),
                    pick(Visibility.values(), step.choice()),
                    at(step),
                    null,
                    components(step),
                    update(step, status));
        }

        private static List<AffectedComponent> components(Step step) {
            List<AffectedComponent> components = new ArrayList<>();
            for (int i = 0; i < step.choice() % 3; i++) {
                components.add(new AffectedComponent("c" + i, pick(Impact.values(), step.choice() + i)));
            }
            return components;
        }

        private IncidentCommand command(Step step) {
            return switch (step.kind()) {
                case 0, 1 -> new IncidentCommand.PostUpdate(update(step, pick(OPEN, step.choice())), components(step));
                case 2 -> new IncidentCommand.PostUpdate(update(step, IncidentStatus.RESOLVED), List.of());
                case 3 ->
                    new IncidentCommand.Reopen(
                            update(step, pick(OPEN, step.choice())), step.choice() % 2 == 0 ? null : components(step));
                case 4, 5 -> new IncidentCommand.RestateImpact("c" + step.choice() % 3, periods(step));
                case 6 -> new IncidentCommand.Acknowledge();
                case 7 ->
                    new IncidentCommand.Change(
                            text(step),
                            pick(Severity.values(), step.choice()),
                            pick(Visibility.values(), step.choice()));
                case 8 -> new IncidentCommand.CorrectText(shown.anUpdate(step.choice()), text(step));
                case 9 -> new IncidentCommand.PublishPostMortem(new PostMortem(text(step), List.of(), List.of()));
                case 10 -> step.choice() % 10 == 0 ? merge(step) : new IncidentCommand.RaiseOverdue(now);
                default -> new IncidentCommand.AddNote("note" + step.choice() % 5, text(step));
            };
        }

        private IncidentCommand merge(Step step) {
            IncidentState into = IncidentState.after(
                    null,
                    new IncidentCommand.Declare(
                                    text(step),
                                    Severity.LOW,
                                    pick(Visibility.values(), step.choice() / 10),
                                    null,
                                    null,
                                    List.of(),
                                    new IncidentUpdate("u", IncidentStatus.MONITORING, null, null))
                            .decide(null, new ToIncident("incident0002", now, Expectation.NONE, null))
                            .get(0),
                    now,
                    null);
            return new IncidentCommand.Merge(into);
        }

        /** Some periods of the last minutes, in order; perhaps the last goes on. */
        private List<ImpactPeriod> periods(Step step) {
            Random random = new Random(step.choice());
            List<ImpactPeriod> periods = new ArrayList<>();
            Instant at = now.minusSeconds(600);
            for (int i = 0; i < step.choice() % 4; i++) {
                Instant from = at.plusSeconds(random.nextInt(60));
                Instant to = from.plusSeconds(1 + random.nextInt(100));
                boolean last = i == step.choice() % 4 - 1;
                periods.add(new ImpactPeriod(
                        pick(AFFECTED, random.nextInt(3)), from, last && random.nextBoolean() ? null : to));
                at = to;
            }
            return periods;
        }
    }
}
