package io.nines.contract;

import java.time.Instant;

/**
 * The life of an agreement with a customer: aggregate {@code agreement/<id>}. What it says comes in versions, each from an
 * instant on; a later one never changes what an earlier one said of the time before.
 */
public sealed interface AgreementEvent extends DomainEvent {
    /** The agreement's id, chosen by who concludes it; looks like a component's. */
    String agreement();

    /**
     * There is an agreement.
     *
     * @param customer the customer's name, an organisation's, at most 120 characters; never a natural person's: it cannot be erased
     * @param title what the agreement is called, at most 120 characters; null: nothing
     * @param startsAt the first instant at which it is in force; null: as far back as anything is known
     * @param terms its first version, which holds from the start on
     */
    record AgreementConcluded(String agreement, String customer, String title, Instant startsAt, AgreedTerms terms)
            implements AgreementEvent {}

    /** The customer's name or the title is another. */
    record AgreementRenamed(String agreement, String customer, String title) implements AgreementEvent {}

    /**
     * The next version of what it says.
     *
     * @param effectiveFrom the first instant of which it speaks, after that of the version before
     * @param terms all of it, not only what is new
     */
    record AgreementAmended(String agreement, Instant effectiveFrom, AgreedTerms terms) implements AgreementEvent {}

    /** It is in force until {@code endsAt}, itself outside. */
    record AgreementEnded(String agreement, Instant endsAt) implements AgreementEvent {}
}
