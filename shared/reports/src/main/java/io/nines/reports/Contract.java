package io.nines.reports;

import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.AgreementEvent.AgreementEnded;
import io.nines.contract.AgreementEvent.AgreementRenamed;
import io.nines.contract.EvidenceHour;
import io.nines.terms.InvalidTermsException;
import io.nines.terms.TermsDocument;
import io.nines.timeline.Interval;
import io.nines.timeline.agreement.Agreement;
import io.nines.timeline.agreement.Fee;
import io.nines.timeline.agreement.TermsVersion;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An agreement as it stands on record, or as somebody drafts it.
 *
 * @param id its id
 * @param customer whose it is
 * @param title null: it has none
 * @param startsAt null: it is in force as far back as anything is known
 * @param endsAt null: no end was said
 * @param versions of what it says, in order of time; at least one
 */
public record Contract(
        String id, String customer, String title, Instant startsAt, Instant endsAt, List<Version> versions) {
    /** Where time begins for an agreement that was always in force. */
    public static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    /** Copies the versions. */
    public Contract {
        versions = List.copyOf(versions);
    }

    /**
     * A version of what an agreement says.
     *
     * @param number counted from 1
     * @param effectiveFrom null: as far back as anything is known
     * @param position where it was recorded; 0: it is a draft
     * @param recordedAt when; null: it is a draft
     * @param author id of the access key that recorded it; null: Nines itself, or it is a draft
     * @param agreed what it says
     * @param terms the same, understood
     */
    public record Version(
            int number,
            Instant effectiveFrom,
            long position,
            Instant recordedAt,
            String author,
            AgreedTerms agreed,
            Terms terms) {
        /** The same for reckoning. */
        TermsVersion version() {
            Map<String, Integer> shares = new TreeMap<>();
            agreed.components().forEach(component -> shares.put(component.id(), component.weight()));
            return new TermsVersion(from(effectiveFrom), new TreeMap<>(shares), terms, fee());
        }

        private Fee fee() {
            return agreed.fee() == null
                    ? null
                    : new Fee(
                            new BigDecimal(agreed.fee().amount()), agreed.fee().currency());
        }
    }

    /**
     * What somebody thinks of agreeing to.
     *
     * @param effectiveFrom null: as far back as anything is known; only of the first
     */
    public record Draft(Instant effectiveFrom, AgreedTerms terms) {}

    /**
     * The agreement after its events, in order of position; null: there is none.
     *
     * @throws InvalidTermsException if its terms are none that this release understands
     */
    public static Contract after(List<Recorded> events) {
        Contract contract = null;
        for (Recorded recorded : events) {
            contract = next(contract, recorded);
        }
        return contract;
    }

    private static Contract next(Contract before, Recorded recorded) {
        AgreementEvent event = (AgreementEvent) recorded.event();
        if (event instanceof AgreementConcluded concluded) {
            Version first = version(1, concluded.startsAt(), recorded, concluded.terms());
            return new Contract(
                    concluded.agreement(),
                    concluded.customer(),
                    concluded.title(),
                    concluded.startsAt(),
                    null,
                    List.of(first));
        }
        if (event instanceof AgreementRenamed renamed) {
            return new Contract(
                    before.id, renamed.customer(), renamed.title(), before.startsAt, before.endsAt, before.versions);
        }
        if (event instanceof AgreementAmended amended) {
            Version next = version(before.versions.size() + 1, amended.effectiveFrom(), recorded, amended.terms());
            return before.with(next);
        }
        if (event instanceof AgreementEnded ended) {
            return new Contract(
                    before.id, before.customer, before.title, before.startsAt, ended.endsAt(), before.versions);
        }
        throw new IllegalStateException("position " + recorded.position() + " tells of an agreement " + event);
    }

    private static Version version(int number, Instant from, Recorded recorded, AgreedTerms agreed) {
        return new Version(
                number,
                from,
                recorded.position(),
                recorded.recordedAt(),
                recorded.author(),
                agreed,
                TermsDocument.read(agreed.terms()));
    }

    private Contract with(Version next) {
        List<Version> all = Stream.concat(versions.stream(), Stream.of(next)).toList();
        return new Contract(id, customer, title, startsAt, endsAt, all);
    }

    /**
     * An agreement that nobody concluded, to see what it would come to. It has no id of its own.
     *
     * @param drafts in order of time; at least one
     * @throws InvalidTermsException naming each clause that is wrong
     * @throws IllegalArgumentException if there is no draft
     */
    public static Contract draft(String customer, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("a draft has terms");
        }
        List<Version> versions = new ArrayList<>();
        for (Draft draft : drafts) {
            versions.add(new Version(
                    versions.size() + 1,
                    draft.effectiveFrom(),
                    0,
                    null,
                    null,
                    draft.terms(),
                    TermsDocument.read(draft.terms().terms())));
        }
        return new Contract("draft", customer, null, drafts.get(0).effectiveFrom(), null, versions);
    }

    /**
     * The same for reckoning.
     *
     * @throws IllegalArgumentException if versions are out of order, or speak of no component
     */
    public Agreement agreement() {
        return new Agreement(inForce(), versions.stream().map(Version::version).toList());
    }

    /** From its start to its end. */
    public Interval inForce() {
        long start = from(startsAt);
        return endsAt == null ? Interval.from(start) : new Interval(start, Math.max(start, endsAt.toEpochMilli()));
    }

    /** When a version holds, were there no start and no end of the agreement. */
    public Interval span(Version version) {
        int index = version.number() - 1;
        return new Interval(
                index == 0 ? Long.MIN_VALUE : from(version.effectiveFrom()),
                index + 1 < versions.size() ? from(versions.get(index + 1).effectiveFrom()) : Long.MAX_VALUE);
    }

    /** Every component that any version speaks of, by id. */
    public NavigableSet<String> components() {
        NavigableSet<String> all = new TreeSet<>();
        versions.forEach(version ->
                version.agreed().components().stream().map(AgreedComponent::id).forEach(all::add));
        return all;
    }

    /**
     * Up to when a report speaks if everything is judged up to {@code judged}, in milliseconds since 1970: one that counts checks
     * only as far as these are in evidence. {@link Long#MIN_VALUE}: nothing is judged.
     */
    public long through(long judged) {
        return judged == Long.MIN_VALUE || !countsChecks() ? judged : EvidenceHour.startOf(EvidenceHour.openAt(judged));
    }

    /** Whether any version counts checks, or says how long they may take: only then evidence is looked at. */
    boolean countsChecks() {
        return versions.stream()
                .map(Version::terms)
                .anyMatch(terms -> Slots.of(terms.measure()) != Slots.NONE
                        || terms.objectives().stream().anyMatch(Objective.Latency.class::isInstance));
    }

    private static long from(Instant instantOrNull) {
        return (instantOrNull == null ? BEGINNING : instantOrNull).toEpochMilli();
    }
}
