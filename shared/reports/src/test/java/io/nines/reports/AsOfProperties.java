package io.nines.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.ReportEvent.SealedField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AsOfProperties {
    private static final List<String> PERIODS = List.of("2026-09", "2026-10", "2026-09-10..2026-09-12", "2026-Q3");

    private static String report(ReportSource source, String period) {
        return new String(ReportJson.bytes(Reports.of(source, "a", period)), StandardCharsets.UTF_8);
    }

    /** Who read event by event says the same at each position as who reads up to there later, from the beginning. */
    @Property(tries = 60)
    void aReportIsTheSameWhenItsPositionIsLongPast(@ForAll long seed, @ForAll @IntRange(max = 3) int period) {
        Chronicle story = RandomStory.of(seed, 60);
        LedgerSource live = new LedgerSource();
        for (Recorded recorded : story.events()) {
            live.take(recorded);
            if (recorded.position() % 7 == 3) {
                assertThat(report(live, PERIODS.get(period)))
                        .isEqualTo(report(story.source(recorded.position()), PERIODS.get(period)));
            }
        }
    }

    @Property(tries = 60)
    void aReportReadBackIsTheSameReport(@ForAll long seed, @ForAll @IntRange(max = 3) int period) {
        Report report = Reports.of(RandomStory.of(seed, 60).source(), "a", PERIODS.get(period));
        byte[] json = ReportJson.bytes(report);
        assertThat(ReportJson.read(json)).isEqualTo(report);
        // what was read has no bytes that are ready: all of it is written anew
        assertThat(ReportJson.bytes(ReportJson.read(json))).isEqualTo(json);
    }

    /** To the millisecond, whatever was rounded: of closed hours only those are listed in which something was wrong. */
    @Property(tries = 60)
    void whatIsListedAsExcludedAddsUpToItsTotal(@ForAll long seed, @ForAll @IntRange(max = 3) int period) {
        Report report = Reports.of(RandomStory.of(seed, 60).source(), "a", PERIODS.get(period));
        for (Report.Total total : report.excludedTotals()) {
            List<Report.Excluded> listed = report.excluded().stream()
                    .filter(each -> each.clause().equals(total.clause()))
                    .toList();
            assertThat(listed.stream().mapToLong(Report.Excluded::downMillis).sum())
                    .isEqualTo(total.downMillis());
            if (!Set.of("outside-service-hours", "not-in-force").contains(total.clause())) {
                assertThat(listed.stream()
                                .mapToLong(Report.Excluded::leftOutMillis)
                                .sum())
                        .isEqualTo(total.leftOutMillis());
            }
        }
    }

    @Property(tries = 60)
    void noPartialOutageThatChecksFoundIsWithoutEvidence(@ForAll long seed, @ForAll @IntRange(max = 3) int period) {
        ReportSource source = RandomStory.of(seed, 60).source();
        Contract plain = Contract.draft(
                "C", List.of(new Contract.Draft(null, Chronicle.terms("{'objectives':[]}", "api", "web"))));
        Report report = Reports.of(source, plain, ReportPeriod.parse(PERIODS.get(period), plain, source.through()));
        assertThat(report.outages())
                .filteredOn(outage -> outage.status().equals("partial"))
                .allSatisfy(outage -> assertThat(outage.evidence())
                        .anySatisfy(evidence -> assertThat(evidence.status()).isEqualTo("partial")));
    }

    @Property(tries = 60)
    void aCorrectionAndItsWithdrawalChangeOnlyTheirOwnSection(
            @ForAll long seed, @ForAll @IntRange(max = 3) int period, @ForAll CorrectedAs as) {
        Chronicle story = RandomStory.of(seed, 60);
        String before = report(story.source(), PERIODS.get(period));
        Instant from = Instant.parse("2026-09-10T00:00:00Z");
        story.record(
                new CorrectionRecorded(
                        "extra",
                        List.of("api", "web"),
                        from,
                        from.plusSeconds(90_000),
                        as,
                        as == CorrectedAs.EXCUSED ? "customer" : null,
                        Chronicle.text(1),
                        null),
                new CorrectionWithdrawn("extra", null));
        String after = report(story.source(), PERIODS.get(period));
        assertThat(others(after)).isEqualTo(others(before));
        assertThat(after.contains("\"id\":\"extra\""))
                .isEqualTo(!PERIODS.get(period).equals("2026-10"));
    }

    private static List<SealedField> others(String json) {
        return Seal.fields(json.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(field -> !Set.of("asOf", "corrections").contains(field.name()))
                .toList();
    }
}
