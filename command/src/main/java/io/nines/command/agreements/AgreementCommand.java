package io.nines.command.agreements;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.RejectedException;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreementEvent;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.AgreementEvent.AgreementEnded;
import io.nines.contract.AgreementEvent.AgreementRenamed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What can be asked of an agreement, and what comes of it. */
sealed interface AgreementCommand extends AggregateCommand {
    /** The agreement's id. */
    String agreement();

    /** At which revision the caller believes it to be. */
    Expectation expectation();

    @Override
    default String aggregate() {
        return Agreement.aggregate(agreement());
    }

    /**
     * The events by which it is carried out; none where it changes nothing.
     *
     * @param it where the agreement stands; null: there is none yet
     * @throws RejectedException if a rule says no
     */
    List<AgreementEvent> decide(AgreementState it);

    /**
     * Be as said here: concluded if it is not yet, else changed as far as needed.
     *
     * @param startsAt null: as far back as anything is known
     * @param effectiveFrom from when on changed terms hold; null: from now
     * @param now when it is said
     */
    record PutAgreement(
            String agreement,
            String customer,
            String title,
            Instant startsAt,
            Instant effectiveFrom,
            AgreedTerms terms,
            Instant now,
            Expectation expectation)
            implements AgreementCommand {
        @Override
        public List<AgreementEvent> decide(AgreementState it) {
            if (it == null) {
                AgreementRules.nothingBeforeTheFirst(effectiveFrom, startsAt);
                return List.of(new AgreementConcluded(agreement, customer, title, startsAt, terms));
            }
            AgreementRules.sameStart(it, startsAt);
            List<AgreementEvent> events = new ArrayList<>();
            if (!it.isCalled(customer, title)) {
                events.add(new AgreementRenamed(agreement, customer, title));
            }
            if (!terms.equals(it.terms())) {
                Instant from = effectiveFrom == null ? now : effectiveFrom;
                AgreementRules.next(it, from);
                events.add(new AgreementAmended(agreement, from, terms));
            }
            return events;
        }
    }

    /** Say this from then on. The last version again changes nothing. */
    record AmendAgreement(String agreement, Instant effectiveFrom, AgreedTerms terms, Expectation expectation)
            implements AgreementCommand {
        @Override
        public List<AgreementEvent> decide(AgreementState it) {
            if (effectiveFrom.equals(it.effectiveFrom()) && terms.equals(it.terms())) {
                return List.of();
            }
            AgreementRules.next(it, effectiveFrom);
            return List.of(new AgreementAmended(agreement, effectiveFrom, terms));
        }
    }

    /** Be in force until then. */
    record EndAgreement(String agreement, Instant endsAt, Expectation expectation) implements AgreementCommand {
        @Override
        public List<AgreementEvent> decide(AgreementState it) {
            AgreementRules.notBeforeStart(it, endsAt);
            return endsAt.equals(it.endsAt()) ? List.of() : List.of(new AgreementEnded(agreement, endsAt));
        }
    }
}
