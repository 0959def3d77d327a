package io.nines.query.reports.paper;

import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.TextRef;
import io.nines.reports.Report;
import io.nines.reports.Report.Announcement;
import io.nines.reports.Report.Corrected;
import io.nines.reports.Report.Covered;
import io.nines.reports.Report.Credit;
import io.nines.reports.Report.CreditPart;
import io.nines.reports.Report.Evidence;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Latency;
import io.nines.reports.Report.Mark;
import io.nines.reports.Report.Outage;
import io.nines.reports.Report.Outlook;
import io.nines.reports.Report.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports to draw: scenes with figures that fit together. */
final class Samples {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String CHAIN = "7c1e90ab4d52f0d821b36e770c9a58e4b4f13a069d2ce815c6a74f3082bd11e9";
    static final Map<String, String> TEXTS = Map.of(
            "reason000001", "Late results from the EU probes.",
            "evidence0001", "https://wiki.quillmarsh.example/reviews/118");
    static final Resolved RESOLVED = new Resolved(
            ref -> TEXTS.get(ref.id()),
            id -> Map.of("payouts", "Payouts", "api", "API").getOrDefault(id, id),
            key -> key.equals("key-okafor") ? "M. Okafor" : key);

    private static final String DAILY = """
            {"zone": "Europe/Berlin",
             "serviceHours": {"week": {"monday": ["06:00-22:00"], "tuesday": ["06:00-22:00"], "wednesday": ["06:00-22:00"],
               "thursday": ["06:00-22:00"], "friday": ["06:00-22:00"], "saturday": ["06:00-22:00"], "sunday": ["06:00-22:00"]}},
             "outages": {"smallest": "PT1M"},
             "maintenance": {"counts": "left-out", "notice": "P7D", "capPerMonth": "PT4H"},
             "objectives": [{"availability": 99.95, "credits": [{"below": 99.95, "percentOfFee": 10}]}]}""";
    private static final String WORKING_DAYS = """
            {"zone": "America/New_York", "period": "calendar-quarter", "basis": "declared-where-there-is-one",
             "serviceHours": {"week": {"monday": ["08:00-18:00"], "tuesday": ["08:00-18:00"], "wednesday": ["08:00-18:00"],
               "thursday": ["08:00-18:00"], "friday": ["08:00-16:00"]}, "dates": {"2026-11-26": []}},
             "objectives": [{"availability": 99.5}, {"latency": 95, "within": "PT0.8S"}]}""";
    private static final String ALWAYS = """
            {"zone": "UTC", "period": "calendar-year", "unknown": "up", "combine": "average",
             "objectives": [{"availability": 99.9}]}""";

    private Samples() {}

    static Map<String, Report> scenes() {
        return Map.of(
                "missed", missed(),
                "met", met(),
                "running", running(),
                "lost", lost(),
                "no-data", noData(),
                "twelve", twelve(),
                "weekly", weekly(),
                "year", year(60),
                "half-watched", halfWatched(),
                "hostile", hostile("</style><script>alert(1)</script>"));
    }

    /** As in the picture: October 2026, missed, with credit. */
    static Report missed() {
        List<Outage> outages = List.of(
                outage("2026-10-06T14:21:07", 1_574_000, 1_574_000, 40_118_223, 40_121_904, "incidenta001"),
                outage("2026-10-14T21:52:30", 1_000_000, 450_000, 42_007_115, 42_008_340),
                outage("2026-10-19T10:03:11", 37_000, 0, 43_310_554, 43_310_591),
                outage("2026-10-25T10:00:00", 260_000, 260_000, 44_913_002, 44_913_371),
                outage("2026-10-29T11:15:00", 540_000, 270_000, 46_021_776, 46_022_450));
        List<Excluded> excluded = List.of(
                excluded("unknown-time", null, "2026-10-12T06:40:00", 1_085_000, 1_085_000, 0),
                excluded("outside-service-hours", null, "2026-10-14T22:00:00", 550_000, 0, 550_000),
                excluded("short-outage", null, "2026-10-19T10:03:11", 37_000, 0, 37_000),
                excluded("planned-maintenance", "windowmove01", "2026-10-25T08:00:00", 7_200_000, 7_200_000, 0));
        Window window = new Window(
                "windowmove01",
                List.of("payouts"),
                berlin("2026-10-25T08:00:00"),
                berlin("2026-10-25T10:00:00"),
                false,
                Duration.ofDays(13).toMillis(),
                Duration.ofDays(7).toMillis(),
                "in-time",
                7_200_000,
                7_200_000,
                0,
                0,
                0,
                List.of(new Announcement(
                        16_019,
                        berlin("2026-10-12T08:00:00"),
                        berlin("2026-10-25T08:00:00"),
                        berlin("2026-10-25T10:00:00"),
                        false)));
        Corrected correction = new Corrected(
                "correction01",
                List.of("payouts"),
                berlin("2026-10-06T14:21:07"),
                berlin("2026-10-06T14:26:40"),
                CorrectedAs.DOWN,
                null,
                new TextRef("reason000001", "00"),
                new TextRef("evidence0001", "00"),
                new Mark(16_388, berlin("2026-10-08T11:20:00"), "key-okafor"),
                null,
                null,
                "applies",
                333_000,
                0,
                new BigDecimal("99.875020"));
        return new Scene("Tarnhollow Bank", "Payouts, extended hours", "2026-10", DAILY, 4)
                .span(berlin("2026-10-01T00:00:00"), berlin("2026-11-01T00:00:00"))
                .fee("4800.00", "EUR")
                .figures("99.856264", "99.95", false, 1_777_315_000, 2_554_000)
                .coverage("99.938000", 1_085_000)
                .happened(outages, excluded)
                .window(window)
                .corrected(correction)
                .credit(new Credit(
                        BigDecimal.TEN,
                        new BigDecimal("480.00"),
                        "EUR",
                        List.of(new CreditPart(0, new BigDecimal("99.95"), BigDecimal.TEN)),
                        List.of(),
                        false,
                        berlin("2026-12-01T00:00:00")))
                .report();
    }

    static Report met() {
        return new Scene("Alderstoke Council", null, "2026-10", DAILY, 1)
                .span(berlin("2026-10-01T00:00:00"), berlin("2026-11-01T00:00:00"))
                .figures("100", "99.95", true, 1_785_600_000, 0)
                .coverage("100", 0)
                .credit(new Credit(BigDecimal.ZERO, null, null, List.of(), List.of(), false, null))
                .report();
    }

    static Report running() {
        return new Scene("Pellworth Retail", "API and Checkout", "2026-10", DAILY, 1)
                .span(berlin("2026-10-01T00:00:00"), berlin("2026-11-01T00:00:00"))
                .figures("99.932110", "99.95", false, 1_094_400_000, 742_990)
                .coverage("99.9", 1_000)
                .happened(List.of(outage("2026-10-08T09:00:00", 742_990, 742_990, 1, 90)), List.of())
                .running(berlin("2026-10-19T14:03:12"), new Outlook(691_200_000, new BigDecimal("99.958"), true))
                .report();
    }

    static Report lost() {
        return new Scene("Oxlade Freight", "Whole platform", "to-date", DAILY, 1)
                .span(berlin("2026-10-01T00:00:00"), berlin("2026-11-01T00:00:00"))
                .figures("99.2", "99.95", false, 1_094_400_000, 8_755_200)
                .coverage("100", 0)
                .happened(List.of(outage("2026-10-08T09:00:00", 8_755_200, 8_755_200, 1, 90)), List.of())
                .running(berlin("2026-10-19T14:03:12"), new Outlook(691_200_000, new BigDecimal("99.51"), false))
                .report();
    }

    static Report noData() {
        return new Scene("Hazelcombe Health", null, "2026-10", DAILY, 1)
                .span(berlin("2026-10-01T00:00:00"), berlin("2026-11-01T00:00:00"))
                .figures(null, "99.95", null, 0, 0)
                .coverage("0", 1_785_600_000)
                .happened(
                        List.of(),
                        List.of(excluded(
                                "unknown-time", null, "2026-10-01T00:00:00", 2_682_000_000L, 2_682_000_000L, 0)))
                .report();
    }

    /** Of two components one has no checks at all; any that is down counts. */
    static Report halfWatched() {
        return new Scene("Hazelcombe Health", "API and mail", "2026-10", ALWAYS, 1)
                .span(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"))
                .components(List.of("api", "mail"))
                .figures("100", "99.9", true, 2_678_400_000L, 0)
                .coverage("49.985", 2_679_180_000L)
                .covered(List.of(
                        new Covered("api", new BigDecimal("99.970878"), 780_000),
                        new Covered("mail", new BigDecimal("0.000000"), 2_678_400_000L)))
                .report();
    }

    /** Failing in one place only. */
    static Report partlyDown() {
        Outage outage = outage("2026-10-14T21:52:30", 1_000_000, 500_000, 19, 20);
        return new Scene("Tarnhollow Bank", "Payouts", "2026-10", ALWAYS, 1)
                .span(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"))
                .figures("99.981", "99.95", true, 2_678_400_000L, 500_000)
                .coverage("100", 0)
                .happened(
                        List.of(new Outage(
                                outage.components(),
                                outage.from(),
                                outage.to(),
                                null,
                                null,
                                false,
                                "partial",
                                500_000,
                                List.of(new Evidence(null, "payouts", "partial", null, null, null, 15_019, null, null)),
                                List.of())),
                        List.of())
                .report();
    }

    static Report twelve() {
        List<String> ids =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "component-" + i).toList();
        List<Outage> outages = List.of(
                of(ids.subList(0, 1), outage("2026-10-02T03:00:00", 3_600_000, 300_000, 100, 160)),
                of(ids.subList(2, 6), outage("2026-10-21T12:00:00", 7_200_000, 2_400_000, 200, 260)));
        return new Scene("Brindlewick Foods", "Everything", "2026-10", ALWAYS, 2)
                .span(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-01T00:00:00Z"))
                .components(ids)
                .figures("99.899", "99.9", false, 2_678_400_000L, 2_700_000)
                .coverage("100", 0)
                .happened(outages, List.of())
                .report();
    }

    static Report weekly() {
        return new Scene("Northmere Schools", "Web app, school hours", "2026-Q4", WORKING_DAYS, 3)
                .span(Instant.parse("2026-10-01T04:00:00Z"), Instant.parse("2027-01-01T05:00:00Z"))
                .figures("99.93", "99.5", true, 2_200_000_000L, 1_500_000)
                .coverage("99.99", 200_000)
                .happened(List.of(outage("2026-11-04T17:00:00", 1_500_000, 1_500_000, 7, 9)), List.of())
                .latency(new Latency(
                        811_204,
                        new BigDecimal("83.412"),
                        new BigDecimal("412.900"),
                        new BigDecimal("790.001"),
                        new BigDecimal("2204.5")))
                .report();
    }

    /** A year with so many outages. */
    static Report year(int count) {
        List<Outage> outages = new ArrayList<>();
        Instant start = Instant.parse("2025-01-01T00:00:00Z");
        long step = Duration.ofDays(364).toMillis() / count;
        long counted = 0;
        for (int i = 0; i < count; i++) {
            Instant from = start.plusMillis(i * step);
            long length = Math.min(step / 2, 60_000 + i % 97 * 61_003L);
            counted += length;
            outages.add(outage(from, length, length, 1_000L + i, 1_040L + i));
        }
        return new Scene("Kestrelby Media", "Web app", "2025", ALWAYS, 1)
                .span(start, Instant.parse("2026-01-01T00:00:00Z"))
                .figures("99.871", "99.9", false, Duration.ofDays(365).toMillis(), counted)
                .coverage("100", 0)
                .happened(outages, List.of())
                .report();
    }

    /** Every text that somebody may choose is this one. */
    static Report hostile(String text) {
        return new Scene(text, text, "2026-10", DAILY, 1)
                .span(berlin("2026-10-01T00:00:00"), berlin("2026-11-01T00:00:00"))
                .fee("4800.00", "EUR")
                .components(List.of(text))
                .figures("99.9", "99.95", false, 1_785_600_000, 1_785_600)
                .coverage("100", 0)
                .happened(
                        List.of(of(List.of(text), outage("2026-10-06T14:21:07", 1_785_600, 1_785_600, 1, 2, text))),
                        List.of(excluded("excused-cause", text, "2026-10-09T14:21:07", 60_000, 60_000, 0)))
                .corrected(new Corrected(
                        "correction01",
                        List.of(text),
                        berlin("2026-10-09T14:21:07"),
                        berlin("2026-10-09T14:26:40"),
                        CorrectedAs.EXCUSED,
                        text,
                        new TextRef("hostile00001", "00"),
                        new TextRef("removed00001", "00"),
                        new Mark(16_388, berlin("2026-10-09T15:20:00"), text),
                        null,
                        null,
                        "applies",
                        -60_000,
                        0,
                        new BigDecimal("99.875020")))
                .report();
    }

    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Excluded excluded(String clause, String subject, String from, long length, long leftOut, long down) {
        Instant start = berlin(from);
        return new Excluded(clause, subject, null, start, start.plusMillis(length), leftOut, down);
    }

    private static Outage outage(String from, long length, long counted, long first, long last, String... incidents) {
        return outage(berlin(from), length, counted, first, last, incidents);
    }

    private static Outage of(List<String> components, Outage outage) {
        return new Outage(
                components,
                outage.from(),
                outage.to(),
                outage.wholeFrom(),
                outage.wholeTo(),
                outage.ongoing(),
                outage.status(),
                outage.countedMillis(),
                outage.evidence(),
                outage.incidents());
    }

    private static Outage outage(Instant from, long length, long counted, long first, long last, String... incidents) {
        Instant to = from.plusMillis(length);
        Evidence evidence =
                new Evidence("outage" + first, "payouts", null, 3, first, last, 15_000 + first % 1_000, null, null);
        return new Outage(
                List.of("payouts"),
                from,
                to,
                null,
                null,
                false,
                counted < length ? "partial" : "down",
                counted,
                List.of(evidence),
                List.of(incidents));
    }
}
