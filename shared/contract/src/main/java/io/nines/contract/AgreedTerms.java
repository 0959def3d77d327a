package io.nines.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A version of what an agreement says.
 *
 * @param components what it speaks of, at least one, each once
 * @param fee what the customer pays for one period; null: not said
 * @param terms what is reckoned how: the document as it was sent, with its template and what goes without saying written out; an
 *     object whose clauses {@code shared/terms} describes
 */
public record AgreedTerms(List<AgreedComponent> components, AgreedFee fee, JsonNode terms) {
    /**
     * A component of an agreement.
     *
     * @param id the component's
     * @param weight its share where the terms weigh components, 1 to 1,000,000
     */
    public record AgreedComponent(String id, int weight) {}

    /**
     * What one period costs.
     *
     * @param amount in the currency's usual unit, as a decimal number such as {@code 4800.00}
     * @param currency three letters of ISO 4217
     */
    public record AgreedFee(String amount, String currency) {}
}
