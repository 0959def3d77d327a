package io.nines.command.agreements;

import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.AgreementEvent.AgreementEnded;
import io.nines.contract.AgreementEvent.AgreementRenamed;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an agreement stands after some of its events.
 *
 * @param title null: none
 * @param startsAt null: as far back as anything is known
 * @param endsAt null: it has no end
 * @param version the last one's number, counted from 1
 * @param effectiveFrom from when the last version holds; null: as far back as anything is known
 * @param terms what the last version says
 * @param components ids of all components of all its versions
 */
record AgreementState(
        String customer,
        String title,
        Instant startsAt,
        Instant endsAt,
        int version,
        Instant effectiveFrom,
        AgreedTerms terms,
        Set<String> components) {

    /** After one more event; {@code before} null: it is the first. */
    static AgreementState after(AgreementState before, AgreementEvent event) {
        if (event instanceof AgreementConcluded concluded) {
            return concluded(concluded);
        } else if (event instanceof AgreementRenamed renamed) {
            return before.called(renamed.customer(), renamed.title());
        } else if (event instanceof AgreementAmended amended) {
            return before.saying(amended.effectiveFrom(), amended.terms());
        } else if (event instanceof AgreementEnded ended) {
            return before.until(ended.endsAt());
        }
        throw new IllegalStateException("an event of agreements that their state does not know: " + event);
    }

    private static AgreementState concluded(AgreementConcluded event) {
        return new AgreementState(
                event.customer(),
                event.title(),
                event.startsAt(),
                null,
                1,
                event.startsAt(),
                event.terms(),
                ids(Set.of(), event.terms()));
    }

    private AgreementState called(String otherCustomer, String otherTitle) {
        return new AgreementState(
                otherCustomer, otherTitle, startsAt, endsAt, version, effectiveFrom, terms, components);
    }

    private AgreementState saying(Instant from, AgreedTerms next) {
        return new AgreementState(customer, title, startsAt, endsAt, version + 1, from, next, ids(components, next));
    }

    private AgreementState until(Instant end) {
        return new AgreementState(customer, title, startsAt, end, version, effectiveFrom, terms, components);
    }

    private static Set<String> ids(Set<String> before, AgreedTerms terms) {
        Set<String> ids = new TreeSet<>(before);
        terms.components().stream().map(AgreedComponent::id).forEach(ids::add);
        return Set.copyOf(ids);
    }

    /** Whether customer and title are these. */
    boolean isCalled(String otherCustomer, String otherTitle) {
        return customer.equals(otherCustomer) && Objects.equals(title, otherTitle);
    }
}
