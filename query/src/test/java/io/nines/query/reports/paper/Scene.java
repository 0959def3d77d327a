package io.nines.query.reports.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.Json;
import io.nines.reports.Report;
import io.nines.reports.Report.AsOf;
import io.nines.reports.Report.Budget;
import io.nines.reports.Report.Corrected;
import io.nines.reports.Report.Covered;
import io.nines.reports.Report.Credit;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Latency;
import io.nines.reports.Report.Outage;
import io.nines.reports.Report.Outlook;
import io.nines.reports.Report.Promise;
import io.nines.reports.Report.TermsInForce;
import io.nines.reports.Report.Total;
import io.nines.reports.Report.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Puts a report together; what is not said is nothing. */
final class Scene {
    private List<Covered> covered = List.of();
    private final String customer;
    private final String title;
    private final String period;
    private final JsonNode terms;
    private final int version;
    private Instant from;
    private Instant to;
    private Instant through;
    private List<String> components = List.of("payouts");
    private AgreedFee fee;
    private BigDecimal attained;
    private BigDecimal objective;
    private Boolean met;
    private long denominator;
    private long counted;
    private BigDecimal coverage;
    private long unknown;
    private List<Outage> outages = List.of();
    private List<Excluded> excluded = List.of();
    private final List<Window> windows = new ArrayList<>();
    private final List<Corrected> corrections = new ArrayList<>();
    private Outlook forecast;
    private Latency latency;
    private Credit credit;

    Scene(String customer, String title, String period, String terms, int version) {
        this.customer = customer;
        this.title = title;
        this.period = period;
        this.version = version;
        try {
            this.terms = Json.STORED.readTree(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Scene span(Instant start, Instant end) {
        from = start;
        to = end;
        through = end;
        return this;
    }

    Scene components(List<String> ids) {
        components = ids;
        return this;
    }

    Scene fee(String amount, String currency) {
        fee = new AgreedFee(amount, currency);
        return this;
    }

    Scene figures(String percent, String promised, Boolean isMet, long denominatorMillis, long countedMillis) {
        attained = percent == null ? null : new BigDecimal(percent).setScale(6, RoundingMode.UNNECESSARY);
        objective = new BigDecimal(promised);
        met = isMet;
        denominator = denominatorMillis;
        counted = countedMillis;
        return this;
    }

    Scene coverage(String percent, long unknownMillis) {
        coverage = new BigDecimal(percent);
        unknown = unknownMillis;
        return this;
    }

    Scene happened(List<Outage> down, List<Excluded> kept) {
        outages = down;
        excluded = kept;
        return this;
    }

    Scene window(Window window) {
        windows.add(window);
        return this;
    }

    Scene corrected(Corrected correction) {
        corrections.add(correction);
        return this;
    }

    Scene running(Instant until, Outlook outlook) {
        through = until;
        forecast = outlook;
        return this;
    }

    Scene latency(Latency percentiles) {
        latency = percentiles;
        return this;
    }

    Scene credit(Credit due) {
        credit = due;
        return this;
    }

    /** Of several components, how much is known of each. */
    Scene covered(List<Covered> each) {
        covered = each;
        return this;
    }

    Report report() {
        TermsInForce inForce = new TermsInForce(
                version,
                null,
                12_000,
                Instant.parse("2024-03-01T09:00:00Z"),
                "key-okafor",
                components.stream().map(id -> new AgreedComponent(id, 1)).toList(),
                fee,
                terms);
        return new Report(
                "QM-2231",
                customer,
                title,
                period,
                from,
                to,
                new AsOf(17_903, Instant.parse("2026-11-03T08:00:00Z"), Samples.CHAIN),
                through,
                Report.RULES,
                "2025b",
                forecast != null,
                attained,
                attained == null ? "no data" : attained.setScale(3, RoundingMode.DOWN) + "%",
                objective,
                met,
                denominator,
                counted + excluded.stream().mapToLong(Excluded::downMillis).sum(),
                counted,
                budget(),
                coverage,
                unknown,
                covered,
                forecast,
                List.of(inForce),
                promises(),
                outages,
                totals(),
                excluded,
                windows,
                corrections,
                latency,
                credit);
    }

    private Budget budget() {
        BigDecimal share = BigDecimal.valueOf(100).subtract(objective).movePointLeft(2);
        long allowed = share.multiply(BigDecimal.valueOf(denominator)).longValue();
        BigDecimal burn = allowed == 0
                ? null
                : BigDecimal.valueOf(counted).divide(BigDecimal.valueOf(allowed), 3, RoundingMode.DOWN);
        return new Budget(allowed, counted, allowed - counted, burn);
    }

    private List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        promises.add(new Promise("availability", objective, null, attained, met, null, null));
        if (latency != null) {
            promises.add(new Promise(
                    "latency",
                    new BigDecimal("95"),
                    new BigDecimal("800"),
                    new BigDecimal("98.412001"),
                    true,
                    latency.checks(),
                    798_321L));
        }
        return promises;
    }

    private List<Total> totals() {
        TreeMap<String, Total> totals = new TreeMap<>();
        excluded.forEach(each -> totals.merge(
                each.clause(),
                new Total(each.clause(), each.leftOutMillis(), each.downMillis()),
                (one, other) -> new Total(
                        one.clause(),
                        one.leftOutMillis() + other.leftOutMillis(),
                        one.downMillis() + other.downMillis())));
        return List.copyOf(totals.values());
    }
}
