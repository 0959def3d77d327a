package io.nines.command.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.command.components.AffectedComponents;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.Json;
import io.nines.http.ProblemException;
import io.nines.terms.AgreementDocument;
import io.nines.terms.VersionDocument;
import io.nines.timeline.agreement.Fee;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What documents say, in the form in which it is recorded. */
@Singleton
final class Versions {
    private final AffectedComponents components;

    Versions(AffectedComponents components) {
        this.components = components;
    }

    /**
     * All that a document says.
     *
     * @param before where the agreement stands; null: there is none yet
     * @throws ProblemException 422 naming components that are unknown, or retired and not in the version before
     */
    AgreedTerms of(AgreementDocument said, AgreementState before) {
        List<AgreedComponent> agreed = agreed(said.components());
        check(agreed, before);
        return new AgreedTerms(agreed, fee(said.fee()), stored(said.clauses()));
    }

    /** The same where what is left out stays as it was. */
    AgreedTerms of(VersionDocument said, AgreementState before) {
        AgreedTerms was = before.terms();
        List<AgreedComponent> agreed = said.components() == null ? was.components() : agreed(said.components());
        check(agreed, before);
        return new AgreedTerms(agreed, said.fee() == null ? was.fee() : fee(said.fee()), stored(said.clauses()));
    }

    private void check(List<AgreedComponent> agreed, AgreementState before) {
        Set<String> were = before == null ? Set.of() : ids(before.terms().components());
        Set<String> named = ids(agreed);
        components.check(named, true);
        named.removeAll(were);
        components.check(named, false);
    }

    private static Set<String> ids(List<AgreedComponent> agreed) {
        return agreed.stream().map(AgreedComponent::id).collect(Collectors.toSet());
    }

    private static List<AgreedComponent> agreed(SortedMap<String, Integer> weights) {
        return weights.entrySet().stream().map(Versions::component).toList();
    }

    private static AgreedComponent component(Map.Entry<String, Integer> weight) {
        return new AgreedComponent(weight.getKey(), weight.getValue());
    }

    private static AgreedFee fee(Fee fee) {
        return fee == null ? null : new AgreedFee(fee.amount().toPlainString(), fee.currency());
    }

    /** The same clauses as they are when they are read again: only so can they be compared with those on record. */
    private static JsonNode stored(JsonNode clauses) {
        try {
            return Json.STORED.readTree(Json.STORED.writeValueAsBytes(clauses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
