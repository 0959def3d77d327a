package io.nines.command.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.RejectedException;
import io.nines.command.agreements.AgreementCommand.AmendAgreement;
import io.nines.command.agreements.AgreementCommand.EndAgreement;
import io.nines.command.agreements.AgreementCommand.PutAgreement;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever account managers ask for: the versions are in order, and a refusal names its rule and changes nothing. */
class AgreementProperties {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int STEPS = 25;

    /** Something to be asked: what, when it is to hold (below 0: nothing is said), and which of few things to say. */
    record Step(int kind, int hour, int start, int said) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-2, 12),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(STEPS);
    }

    @Property(tries = 1500)
    void everySequenceLeavesVersionsInOrder(@ForAll("steps") List<Step> steps) {
        Sequence sequence = new Sequence();
        steps.forEach(sequence::ask);
    }

    private static Instant hour(int hour) {
        return hour < 0 ? null : BEGIN.plusSeconds(3600L * hour);
    }

    private static AgreedTerms terms(int said) {
        return new AgreedTerms(
                List.of(new AgreedComponent("c" + said % 2, 1)),
                null,
                JsonNodeFactory.instance.objectNode().put("zone", "UTC+" + said));
    }

    /** The plain model: what an agreement is, said once more without events. */
    private static final class Sequence {
        private final List<Instant> froms = new ArrayList<>();
        private final List<AgreedTerms> says = new ArrayList<>();
        private AgreementState state;
        private String customer;
        private String title;
        private Instant start;
        private Instant end;
        private int minutes;

        private void ask(Step step) {
            AgreementCommand command = state == null ? put(step) : command(step);
            String refusal = refusal(command);
            if (refusal != null) {
                AgreementState before = state;
                assertThatThrownBy(() -> command.decide(state))
                        .isInstanceOfSatisfying(
                                RejectedException.class,
                                e -> assertThat(e.rule()).isEqualTo(refusal));
                assertThat(state).isEqualTo(before);
                return;
            }
            List<AgreementEvent> events = command.decide(state);
            assertThat(events).hasSize(carryOut(command));
            for (AgreementEvent event : events) {
                state = AgreementState.after(state, event);
            }
            assertThat(command.decide(state))
                    .as("the same again changes nothing")
                    .isEmpty();
            check(events);
        }

        private PutAgreement put(Step step) {
            minutes++;
            return new PutAgreement(
                    "a",
                    "Customer " + step.said() % 2,
                    step.said() % 3 == 0 ? null : "Title",
                    hour(step.start()),
                    hour(step.hour()),
                    terms(step.said()),
                    hour(6).plusSeconds(60L * minutes),
                    Expectation.NONE);
        }

        private AgreementCommand command(Step step) {
            Instant at = hour(Math.max(0, step.hour()));
            return switch (step.kind()) {
                case 0, 1 -> new AmendAgreement("a", at, terms(step.said()), Expectation.NONE);
                case 2 -> new EndAgreement("a", at, Expectation.NONE);
                default -> put(step);
            };
        }

        private String refusal(AgreementCommand command) {
            if (command instanceof EndAgreement ending) {
                return start != null && ending.endsAt().isBefore(start) ? "ends-before-start" : null;
            }
            if (command instanceof AmendAgreement amend) {
                boolean same = amend.effectiveFrom().equals(last(froms))
                        && amend.terms().equals(last(says));
                return same ? null : refusal(amend.effectiveFrom());
            }
            PutAgreement put = (PutAgreement) command;
            if (says.isEmpty()) {
                boolean first =
                        put.effectiveFrom() == null || put.effectiveFrom().equals(put.startsAt());
                return first ? null : "first-version-holds-from-the-start";
            }
            if (!Objects.equals(put.startsAt(), start)) {
                return "start-stays";
            }
            return put.terms().equals(last(says))
                    ? null
                    : refusal(put.effectiveFrom() == null ? put.now() : put.effectiveFrom());
        }

        private String refusal(Instant from) {
            Instant before = last(froms);
            if (before != null && !from.isAfter(before)) {
                return "amendments-in-order";
            }
            return end != null && !from.isBefore(end) ? "agreement-ended" : null;
        }

        private static <T> T last(List<T> all) {
            return all.get(all.size() - 1);
        }

        /** How many events that takes. */
        private int carryOut(AgreementCommand command) {
            if (command instanceof EndAgreement ending) {
                boolean changes = !ending.endsAt().equals(end);
                end = ending.endsAt();
                return changes ? 1 : 0;
            }
            if (command instanceof AmendAgreement amend) {
                boolean same = amend.effectiveFrom().equals(last(froms))
                        && amend.terms().equals(last(says));
                return same ? 0 : say(amend.effectiveFrom(), amend.terms());
            }
            PutAgreement put = (PutAgreement) command;
            boolean renames =
                    !says.isEmpty() && !(put.customer().equals(customer) && Objects.equals(put.title(), title));
            customer = put.customer();
            title = put.title();
            if (says.isEmpty()) {
                start = put.startsAt();
                return say(start, put.terms());
            }
            Instant from = put.effectiveFrom() == null ? put.now() : put.effectiveFrom();
            return (renames ? 1 : 0) + (put.terms().equals(last(says)) ? 0 : say(from, put.terms()));
        }

        private int say(Instant from, AgreedTerms terms) {
            froms.add(from);
            says.add(terms);
            return 1;
        }

        private void check(List<AgreementEvent> events) {
            for (int i = 1; i < froms.size(); i++) {
                if (froms.get(i - 1) != null) {
                    assertThat(froms.get(i)).isAfter(froms.get(i - 1));
                }
            }
            TreeSet<String> components = new TreeSet<>();
            says.forEach(terms -> components.add(terms.components().get(0).id()));
            assertThat(state)
                    .isEqualTo(new AgreementState(
                            customer, title, start, end, says.size(), last(froms), last(says), components));
            assertThat(events).allSatisfy(event -> assertThat(event.agreement()).isEqualTo("a"));
            assertThat(events)
                    .filteredOn(e -> e instanceof AgreementConcluded || e instanceof AgreementAmended)
                    .hasSizeLessThan(2);
        }
    }
}
