package io.nines.command.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.RejectedException;
import io.nines.command.agreements.CorrectionCommand.ApproveCorrection;
import io.nines.command.agreements.CorrectionCommand.RecordCorrection;
import io.nines.command.agreements.CorrectionCommand.WithdrawCorrection;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.TextRef;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever asks for whatever: nobody approves what is their own, and what is withdrawn stays withdrawn. */
class CorrectionProperties {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final TextRef TEXT = new TextRef("text00000000", "00");

    /** Who asks for what. */
    record Step(int kind, String by) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.of("anna", "ben", "cleo"))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    @Property(tries = 1000)
    void everySequenceKeepsTheRules(@ForAll("steps") List<Step> steps) {
        CorrectionState state = null;
        String author = null;
        boolean approved = false;
        boolean withdrawn = false;
        for (Step step : steps) {
            CorrectionCommand command = state == null ? recording() : command(step);
            String refusal = null;
            int events = 0;
            if (command instanceof RecordCorrection) {
                events = author == null ? 1 : 0;
                author = author == null ? step.by() : author;
            } else if (command instanceof ApproveCorrection) {
                refusal = withdrawn ? "correction-withdrawn" : step.by().equals(author) ? "own-correction" : null;
                events = approved ? 0 : 1;
                approved |= refusal == null;
            } else {
                events = withdrawn ? 0 : 1;
                withdrawn = true;
            }
            state = check(state, command, step.by(), refusal, events);
            assertThat(state).isEqualTo(new CorrectionState(List.of("api"), author, approved, withdrawn));
        }
    }

    private static CorrectionState check(
            CorrectionState before, CorrectionCommand command, String by, String refusal, int count) {
        if (refusal != null) {
            assertThatThrownBy(() -> command.decide(before))
                    .isInstanceOfSatisfying(
                            RejectedException.class, e -> assertThat(e.rule()).isEqualTo(refusal));
            return before;
        }
        List<CorrectionEvent> events = command.decide(before);
        assertThat(events).hasSize(count);
        CorrectionState after = before;
        for (CorrectionEvent event : events) {
            after = CorrectionState.after(after, event, by);
        }
        return after;
    }

    private static CorrectionCommand recording() {
        return new RecordCorrection("c", List.of("api"), FROM, FROM.plusSeconds(60), CorrectedAs.UP, null, TEXT, null);
    }

    private static CorrectionCommand command(Step step) {
        return switch (step.kind()) {
            case 0 -> recording();
            case 1 -> new WithdrawCorrection("c", TEXT, Expectation.NONE);
            default -> new ApproveCorrection("c", step.by(), Expectation.NONE);
        };
    }
}
