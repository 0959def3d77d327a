package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.agreement.Fee;
import io.nines.timeline.terms.Terms;
import java.time.Instant;
import java.util.SortedMap;

/**
 * The next version of an agreement, as people write it: {@code effectiveFrom}, {@code terms} or {@code template}, and, where they
 * are others than before, {@code components} and {@code fee}; each as in an {@link AgreementDocument}.
 *
 * @param effectiveFrom from when this version holds
 * @param components ids with their weights; null: as before
 * @param fee null: as before
 * @param clauses what the terms are in words: an object, with the template's clauses written out
 * @param terms what the clauses mean
 */
public record VersionDocument(
        Instant effectiveFrom, SortedMap<String, Integer> components, Fee fee, JsonNode clauses, Terms terms) {
    /**
     * Reads a document.
     *
     * @throws InvalidTermsException naming each clause that is wrong, by a path such as {@code /terms/objectives/0/availability}
     */
    public static VersionDocument read(JsonNode document) {
        Part root = Part.root(document).only("effectiveFrom", "components", "fee", "template", "terms");
        root.at("effectiveFrom").needed("the day or instant from which it holds");
        VersionDocument read = of(root);
        root.throwFaults();
        return read;
    }

    /** The same within another document, which may leave out when it holds and says what else may stand there. */
    static VersionDocument of(Part root) {
        Part clauses = VersionClauses.clauses(root);
        Terms terms = VersionClauses.terms(clauses);
        return new VersionDocument(
                root.at("effectiveFrom").moment(terms.period().zone()),
                VersionClauses.componentsIfSaid(root.at("components")),
                VersionClauses.fee(root.at("fee")),
                clauses.node(),
                terms);
    }
}
