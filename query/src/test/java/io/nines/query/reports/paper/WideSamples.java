package io.nines.query.reports.paper;

import io.nines.query.reports.paper.OperationsReview.Action;
import io.nines.query.reports.paper.OperationsReview.Component;
import io.nines.query.reports.paper.OperationsReview.Repeated;
import io.nines.query.reports.paper.OperationsReview.Severity;
import io.nines.query.reports.paper.Portfolio.Entry;
import io.nines.query.reports.paper.Portfolio.Span;
import io.nines.query.reports.paper.Portfolio.Spent;
import io.nines.reports.Report.AsOf;
import io.nines.reports.Report.Budget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Pages over all agreements. */
final class WideSamples {
    private static final AsOf AS_OF = new AsOf(18_442, Instant.parse("2026-11-19T14:03:12Z"), Samples.CHAIN);
    private static final Instant THROUGH = Instant.parse("2026-11-19T13:03:00Z");

    private WideSamples() {}

    static Portfolio portfolio(String customer) {
        return new Portfolio(
                "2026-11",
                AS_OF,
                THROUGH,
                List.of(
                        entry(
                                customer,
                                "Payouts, extended hours",
                                Standing.MISSED,
                                "99.95",
                                "99.792",
                                -158,
                                "4.1",
                                "480.00"),
                        entry(
                                "Oxlade Freight",
                                "Whole platform, 24 × 7",
                                Standing.MISSED,
                                "99.90",
                                "99.816",
                                -14,
                                "1.8",
                                "760.00"),
                        entry(
                                "Pellworth Retail",
                                "API and Checkout",
                                Standing.AT_RISK,
                                "99.95",
                                "99.932",
                                16,
                                "1.4",
                                "240.00"),
                        entry("Hazelcombe Health", null, Standing.UNCLEAR, "99.90", "99.953", 71, "0.5", "0.00"),
                        entry("Northmere Schools", "Web app", Standing.ON_COURSE, "99.00", "100", 100, "0", "0.00")),
                "?period=2026-10",
                "?format=json");
    }

    private static Entry entry(
            String customer,
            String title,
            Standing standing,
            String objective,
            String attained,
            int left,
            String burn,
            String credit) {
        long spent = 20_000L * (100 - left);
        return new Entry(
                "/api/agreements/QM-2231/report?period=2026-11",
                customer,
                "QM-2231",
                title,
                new Span(Samples.BERLIN, Samples.berlin("2026-11-01T00:00:00"), Samples.berlin("2026-12-01T00:00:00")),
                standing,
                new BigDecimal(objective),
                new BigDecimal(attained),
                new BigDecimal("97.10"),
                new Budget(2_000_000, spent, 2_000_000 - spent, new BigDecimal(burn)),
                List.of(new Spent(Samples.berlin("2026-11-06T10:00:00"), spent / 2), new Spent(THROUGH, spent)),
                standing == Standing.AT_RISK ? THROUGH.plusSeconds(3 * 86_400) : null,
                credit.equals("0.00") ? BigDecimal.ZERO : BigDecimal.TEN,
                new BigDecimal(credit),
                "EUR",
                standing == Standing.AT_RISK);
    }

    static OperationsReview review(String text) {
        return new OperationsReview(
                "2026-10",
                Samples.BERLIN,
                Samples.berlin("2026-10-01T00:00:00"),
                AS_OF,
                THROUGH,
                List.of(
                        new Severity("Critical", 1, 240_000L, 4_200_000L, 4_200_000L),
                        new Severity("Major", 3, 360_000L, 5_100_000L, 9_000_000L),
                        new Severity("Minor", 0, null, null, null)),
                List.of(new Component(text, new BigDecimal("99.912345"), new BigDecimal("99.9"), 2_354_000, 4)),
                List.of(new Repeated(text, 4, List.of("incidenta001", "incidenta002"), List.of(text))),
                List.of(new Action(text, "incidenta001", LocalDate.of(2026, 10, 20), true)),
                null,
                "?format=json");
    }
}
