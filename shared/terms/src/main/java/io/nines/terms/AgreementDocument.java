package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.agreement.Fee;
import io.nines.timeline.terms.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SortedMap;

/**
 * An agreement as people write it: one document in YAML or JSON.
 *
 * <pre>
 * customer: Tarnhollow Bank            # needed, at most 120 characters; an organisation's name, never a person's
 * title: Payouts, extended hours       # at most 120 characters
 * startsAt: 2026-01-01                 # a day in the zone of the terms, or an instant with offset; left out: as far back as is known
 * effectiveFrom: 2026-07-01            # of a later version, as startsAt; left out: from when it is recorded
 * components: [api, {id: payouts, weight: 3}]     # needed; the weight is 1 to 1,000,000, 1 where nothing is said
 * fee: {amount: 4800.00, currency: EUR}           # per period; the amount may be a text
 * template: plain-monthly              # clauses to start from; those of terms replace them one by one
 * terms: {objectives: [{availability: 99.9}]}     # see {@link TermsDocument}; needed where there is no template
 * </pre>
 *
 * @param customer whose agreement it is
 * @param title null: none
 * @param startsAt the first instant at which it is in force; null: as far back as anything is known
 * @param effectiveFrom from when this version holds; null: not said
 * @param components ids with their weights
 * @param fee null: not said
 * @param clauses what the terms are in words: an object, with the template's clauses written out
 * @param terms what the clauses mean
 */
public record AgreementDocument(
        String customer,
        String title,
        Instant startsAt,
        Instant effectiveFrom,
        SortedMap<String, Integer> components,
        Fee fee,
        JsonNode clauses,
        Terms terms) {
    private static final int NAME = 120;

    /**
     * Reads a document.
     *
     * @throws InvalidTermsException naming each clause that is wrong, by a path such as {@code /terms/objectives/0/availability}
     */
    public static AgreementDocument read(JsonNode document) {
        Part root = Part.root(document)
                .only("customer", "title", "startsAt", "effectiveFrom", "components", "fee", "template", "terms");
        String customer = root.at("customer").needed("the customer's name").line(NAME);
        String title = root.at("title").line(NAME);
        Part clauses = VersionClauses.clauses(root);
        Terms terms = VersionClauses.terms(clauses);
        ZoneId zone = terms.period().zone();
        AgreementDocument read = new AgreementDocument(
                customer,
                title,
                root.at("startsAt").moment(zone),
                root.at("effectiveFrom").moment(zone),
                VersionClauses.components(root.at("components").needed("a list of components")),
                VersionClauses.fee(root.at("fee")),
                clauses.node(),
                terms);
        root.throwFaults();
        return read;
    }
}
