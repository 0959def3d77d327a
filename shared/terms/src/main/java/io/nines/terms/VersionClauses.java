package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nines.timeline.agreement.Fee;
import io.nines.timeline.terms.Terms;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what a version of an agreement says: its clauses, whom they are about, and what that costs. */
final class VersionClauses {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int ID = 63;
    private static final int LARGEST_WEIGHT = 1_000_000;
    private static final int WHOLE_DIGITS = 12;
    private static final int DECIMALS = 6;

    private VersionClauses() {}

    /** Ids with their weights; empty where nothing usable is said. */
    static SortedMap<String, Integer> components(Part list) {
        SortedMap<String, Integer> components = new TreeMap<>();
        for (Part each : list.list()) {
            Part named = each.isText() ? each : each.only("id", "weight").at("id");
            String id = named.needed("the id of a component").line(ID);
            Integer share = each.at("weight").whole(1, LARGEST_WEIGHT, 1);
            if (id != null && components.put(id, share) != null) {
                named.fault("each component once, not " + id + " again");
            }
        }
        if (list.node().isArray() && list.node().isEmpty()) {
            list.fault("at least one component");
        }
        return components;
    }

    /** The same; null where nothing is said. */
    static SortedMap<String, Integer> componentsIfSaid(Part list) {
        return list.isSaid() ? components(list) : null;
    }

    /** What one period costs, in the decimals that are usual for the currency or as many as are needed; null: not said. */
    static Fee fee(Part part) {
        if (!part.isSaid()) {
            return null;
        }
        part.only("amount", "currency");
        BigDecimal amount = amount(part.at("amount").needed("what one period costs, such as 4800.00"));
        Currency currency = currency(part.at("currency").needed("a currency such as EUR"));
        if (amount == null || currency == null) {
            return null;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        int decimals = Math.max(Math.max(0, currency.getDefaultFractionDigits()), plain.scale());
        return new Fee(plain.setScale(decimals), currency.getCurrencyCode());
    }

    private static BigDecimal amount(Part part) {
        if (!part.isSaid()) {
            return null;
        }
        JsonNode node = part.node();
        BigDecimal number = node.isNumber() ? new BigDecimal(node.asText()) : null;
        if (node.isTextual() && AMOUNT.matcher(node.asText()).matches()) {
            number = new BigDecimal(node.asText());
        }
        if (number == null || number.signum() < 0 || !isUsual(number.stripTrailingZeros())) {
            part.fault("an amount such as 4800.00 with at most " + DECIMALS + " decimals, not " + node);
            return null;
        }
        return number;
    }

    private static boolean isUsual(BigDecimal plain) {
        return plain.scale() <= DECIMALS && (long) plain.precision() - plain.scale() <= WHOLE_DIGITS;
    }

    private static Currency currency(Part part) {
        Map<String, Currency> known = Currency.getAvailableCurrencies().stream()
                .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));
        Currency currency = part.isText() ? known.get(part.node().asText()) : null;
        if (currency == null && part.isSaid()) {
            part.fault("a currency of ISO 4217 such as EUR, not " + part.node());
        }
        return currency;
    }

    /** The clauses: those of the template, if one is named, and over them what the document says itself; written out. */
    static Part clauses(Part root) {
        return DraftedTerms.writtenOut(said(root));
    }

    private static Part said(Part root) {
        Part terms = root.at("terms");
        Part template = root.at("template");
        if (!template.isSaid()) {
            return terms.needed("the terms of the agreement, or a template to start from");
        }
        String name = template.oneOf(
                ContractTemplates.NAMES.stream().collect(Collectors.toMap(n -> n, n -> n, (a, b) -> a, TreeMap::new)),
                null);
        if (name == null || (terms.isSaid() && !terms.node().isObject())) {
            return terms;
        }
        ObjectNode clauses = (ObjectNode) ContractTemplates.tree(name);
        terms.node().properties().forEach(clause -> clauses.set(clause.getKey(), clause.getValue()));
        return terms.with(clauses);
    }

    /** What the clauses mean; something usual where there are none, which is a fault already. */
    static Terms terms(Part clauses) {
        return clauses.isSaid() ? TermsDocument.draft(clauses) : Terms.monthly(ZoneOffset.UTC);
    }
}
