package io.nines.reports;

import static io.nines.reports.Chronicle.HASH;
import static io.nines.reports.Chronicle.at;
import static io.nines.reports.Chronicle.json;
import static io.nines.reports.Chronicle.text;

import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Reports of which every field has a value, or as few as can be. */
final class SampleReports {
    private static final Instant OCTOBER = at("2026-10-01T00:00:00Z");
    private static final Instant NOVEMBER = at("2026-11-01T00:00:00Z");
    private static final Instant TEN = at("2026-10-14T10:00:00.120Z");
    private static final Instant ELEVEN = at("2026-10-14T11:00:00.007Z");
    private static final Report.Mark MARK = new Report.Mark(4711, ELEVEN, "k3y000000001");

    private SampleReports() {}

    static Report full() {
        return report(List.of(new Report.Outage(
                List.of("api", "web"),
                TEN,
                ELEVEN,
                OCTOBER,
                NOVEMBER,
                false,
                "down",
                3_599_887,
                List.of(
                        new Report.Evidence("0utage000001", "api", null, 3, 99_887_766L, 99_887_799L, 17, TEN, ELEVEN),
                        new Report.Evidence("0utage000002", "web", null, null, null, null, 18, null, null),
                        new Report.Evidence(null, "web", "partial", null, null, null, 19, TEN, null)),
                List.of("1nc1dent0001"))));
    }

    /** As many outages as nobody has. */
    static Report large(int outages) {
        return report(IntStream.range(0, outages)
                .mapToObj(i -> new Report.Outage(
                        List.of("api"),
                        OCTOBER.plusMillis(i * 50_021L),
                        OCTOBER.plusMillis(i * 50_021L + 9_001),
                        null,
                        null,
                        false,
                        null,
                        9_001,
                        List.of(),
                        List.of()))
                .toList());
    }

    private static Report report(List<Report.Outage> outages) {
        return new Report(
                "qm-2231",
                "Tarnhollow \"Bank\" \u00e9\u2028",
                "Payouts",
                "2026-10",
                OCTOBER,
                NOVEMBER,
                new Report.AsOf(17_903, NOVEMBER, HASH),
                NOVEMBER,
                1,
                "2026a",
                true,
                percent("99.986111"),
                "99.986%",
                percent("99.950000"),
                false,
                2_678_400_000L,
                7_200_000,
                3_600_000,
                new Report.Budget(1_339_200, 3_600_000, -2_260_800, new BigDecimal("2.688")),
                percent("100.000000"),
                0,
                List.of(new Report.Covered("api", percent("100.000000"), 0)),
                new Report.Outlook(86_400_000, percent("99.990000"), false),
                List.of(new Report.TermsInForce(
                        1,
                        OCTOBER,
                        12,
                        OCTOBER,
                        "k3y000000001",
                        List.of(new AgreedComponent("api", 1), new AgreedComponent("web", 3)),
                        new AgreedFee("4800.00", "EUR"),
                        json("{'zone':'Europe/Berlin','objectives':[{'availability':99.950}],'x':null}"))),
                List.of(
                        new Report.Promise(
                                "availability", percent("99.950000"), null, percent("99.986111"), true, null, null),
                        new Report.Promise(
                                "latency",
                                percent("95.000000"),
                                new BigDecimal("0.3"),
                                percent("94.999999"),
                                false,
                                1_000_000_000_000L,
                                949_999_990_000L)),
                outages,
                List.of(new Report.Total("planned-maintenance", 3_600_000, 3_600_000)),
                List.of(new Report.Excluded("planned-maintenance", "ma1ntenance1", "api", TEN, ELEVEN, 1, 2)),
                List.of(new Report.Window(
                        "ma1ntenance1",
                        List.of("api"),
                        TEN,
                        ELEVEN,
                        true,
                        -1,
                        172_800_000L,
                        "after-the-fact",
                        1,
                        2,
                        3,
                        4,
                        5,
                        List.of(new Report.Announcement(11, OCTOBER, TEN, ELEVEN, false)))),
                List.of(new Report.Corrected(
                        "c0rrect10n01",
                        List.of("api"),
                        TEN,
                        ELEVEN,
                        CorrectedAs.EXCUSED,
                        "customer",
                        text(1),
                        text(2),
                        MARK,
                        MARK,
                        MARK,
                        "withdrawn",
                        -1,
                        1,
                        percent("99.000000"))),
                new Report.Latency(
                        1000,
                        new BigDecimal("12"),
                        new BigDecimal("120.5"),
                        new BigDecimal("250.001"),
                        new BigDecimal("1000")),
                new Report.Credit(
                        percent("10.000000"),
                        new BigDecimal("480.00"),
                        "EUR",
                        List.of(new Report.CreditPart(0, percent("99.950000"), percent("10.000000"))),
                        List.of(new Report.CreditPart(1, percent("95.000000"), percent("1.000000"))),
                        true,
                        at("2026-12-01T00:00:00Z")));
    }

    static Report sparse() {
        return new Report(
                "a",
                "C",
                null,
                "2026-10",
                OCTOBER,
                NOVEMBER,
                new Report.AsOf(1, OCTOBER, HASH),
                null,
                1,
                "2026a",
                true,
                null,
                "no data",
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                0,
                List.of(),
                null,
                List.of(new Report.TermsInForce(1, null, 1, null, null, List.of(), null, json("{}"))),
                List.of(new Report.Promise("availability", percent("99.900000"), null, null, null, null, null)),
                List.of(),
                List.of(),
                List.of(new Report.Excluded("unknown-time", null, null, OCTOBER, NOVEMBER, 0, 0)),
                List.of(new Report.Window(
                        "m", List.of(), TEN, ELEVEN, false, 1, null, "in-time", 0, 0, 0, 0, 0, List.of())),
                List.of(new Report.Corrected(
                        "c",
                        List.of(),
                        TEN,
                        ELEVEN,
                        CorrectedAs.UP,
                        null,
                        text(1),
                        null,
                        MARK,
                        null,
                        null,
                        "applies",
                        0,
                        0,
                        null)),
                new Report.Latency(0, null, null, null, null),
                new Report.Credit(percent("0.000000"), null, null, List.of(), List.of(), false, null));
    }

    static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }
}
