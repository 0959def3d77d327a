package io.nines.timeline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.agreement.Agreement;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.CheckCounts;
import io.nines.timeline.agreement.ComponentHistory;
import io.nines.timeline.agreement.Facts;
import io.nines.timeline.agreement.MaintenanceWindow;
import io.nines.timeline.agreement.TermsVersion;
import io.nines.timeline.terms.Denominator;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import io.nines.timeline.terms.UnknownTime;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policies of OneUptime, OpenStatus, Healthchecks and Uptime Kuma as terms. */
final class OtherCases {
    private static final Terms UTC = Terms.monthly(ZoneOffset.UTC);

    private OtherCases() {}

    /** Degraded is not operational; overlapping rows are components of which any that is down counts. */
    static void rows(JsonNode each) {
        Terms terms = UTC.withMeasure(new Measure.ByStatus(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        Map<String, ComponentHistory> rows = new LinkedHashMap<>();
        rows.put("none", ComponentHistory.observed(Timeline.always(TimelineStatus.UP)));
        for (JsonNode row : each.get("rows")) {
            if (!row.get("operational").asBoolean()) {
                TimelineStatus status =
                        row.get("state").asText().equals("degraded") ? TimelineStatus.DEGRADED : TimelineStatus.DOWN;
                rows.put("row " + rows.size(), ComponentHistory.observed(during(CaseFile.span(row), status)));
            }
        }
        AgreementReport report = report(terms, rows, CaseFile.span(each.get("window")));
        assertThat(percent(report))
                .isCloseTo(each.get("expected").get("uptime_percent").asDouble(), within(1e-9));
    }

    /** Unknown time, outside of coverage, counts as up; each interval is a component, the worst of which counts. */
    static void weighted(JsonNode each) {
        Map<String, ComponentHistory> intervals = new LinkedHashMap<>();
        intervals.put("none", ComponentHistory.observed(Timeline.always(TimelineStatus.UP)));
        for (JsonNode interval : each.get("intervals")) {
            TimelineStatus status = byWeight(interval.get("weight").decimalValue());
            Timeline timeline = during(CaseFile.span(interval), status);
            intervals.put("interval " + intervals.size(), ComponentHistory.observed(covered(timeline, each)));
        }
        AgreementReport report =
                report(UTC.withUnknown(UnknownTime.AS_UP), intervals, CaseFile.span(each.get("window")));
        assertThat(report.counted())
                .isEqualTo(Fraction.of(each.get("expected")
                                .get("weighted_downtime_seconds")
                                .decimalValue())
                        .times(Fraction.of(1000)));
    }

    /** The agreement begins when the check does; the rest of a running month counts as available. */
    static void months(JsonNode each) {
        ZoneId zone = ZoneId.of(each.get("time_zone").asText());
        Terms terms = Terms.monthly(zone).withDenominator(new Denominator(Treatment.LEFT_OUT, Treatment.AS_AVAILABLE));
        Agreement agreement =
                Agreement.of(TermsVersion.of(CaseFile.instant(each.get("created")), terms, CaseFile.COMPONENT));
        Facts facts = Facts.of(
                CaseFile.instant(each.get("now")), Map.of(CaseFile.COMPONENT, ComponentHistory.observed(flips(each))));
        for (JsonNode expected : each.get("expected").get("months")) {
            YearMonth month = YearMonth.parse(expected.get("month").asText());
            Interval period = ReportingPeriod.Unit.MONTH.from(month.atDay(1), zone);
            check(expected, AgreementReport.of(agreement, facts, period));
        }
    }

    private static void check(JsonNode expected, AgreementReport report) {
        assertThat(report.attained() == null).isEqualTo(expected.get("no_data").asBoolean());
        if (expected.has("downtime_seconds")) {
            assertThat(report.countedDownMillis())
                    .isEqualTo(expected.get("downtime_seconds").asLong() * 1000);
        }
        if (expected.has("outage_count")) {
            assertThat(report.outages()).hasSize(expected.get("outage_count").asInt());
        }
        if (expected.has("uptime_ratio")) {
            assertThat(percent(report) / 100)
                    .isCloseTo(expected.get("uptime_ratio").asDouble(), within(1e-12));
        }
    }

    /**
     * Failed checks over checks, all in one; a check during maintenance is in neither. Where upstream says 0 for no data, this
     * says no data, as the notes on these cases allow.
     */
    static void checks(JsonNode each) {
        Terms terms = UTC.withMeasure(new Measure.ErrorRate(Measure.ErrorRate.WHOLE));
        CheckCounts.Builder counts = new CheckCounts.Builder();
        List<MaintenanceWindow> windows = new ArrayList<>();
        int counting = 0;
        long at = 0;
        for (JsonNode check : each.get("checks")) {
            String status = check.get("status").asText();
            counts.add(at, 1, status.equals("up") ? 0 : 1);
            if (status.equals("maintenance")) {
                windows.add(
                        MaintenanceWindow.announced("at " + at, 0, new Interval(at, at + 1000), CaseFile.COMPONENT));
            } else {
                counting++;
            }
            at += 1000;
        }
        Agreement agreement = Agreement.of(TermsVersion.of(0, terms, CaseFile.COMPONENT));
        Facts facts = Facts.of(
                        Long.MAX_VALUE, Map.of(CaseFile.COMPONENT, ComponentHistory.NOTHING.withChecks(counts.build())))
                .withWindows(windows);
        AgreementReport report = AgreementReport.of(agreement, facts, new Interval(0, Math.max(1000, at)));
        if (counting == 0) {
            assertThat(report.displayed()).isEqualTo("no data");
        } else {
            assertThat(percent(report) / 100)
                    .isCloseTo(each.get("expected").get("uptime_ratio").asDouble(), within(1e-12));
        }
    }

    private static double percent(AgreementReport report) {
        return 100
                * report.attained().numerator().doubleValue()
                / report.attained().denominator().doubleValue();
    }

    private static AgreementReport report(Terms terms, Map<String, ComponentHistory> components, Interval window) {
        Agreement agreement =
                Agreement.of(TermsVersion.of(0, terms, components.keySet().toArray(new String[0])));
        return AgreementReport.of(agreement, Facts.of(Long.MAX_VALUE, components), window);
    }

    private static Timeline during(Interval span, TimelineStatus status) {
        return Timeline.always(TimelineStatus.UP).replace(span, Timeline.always(status));
    }

    private static Timeline covered(Timeline timeline, JsonNode each) {
        if (!each.has("coverage")) {
            return timeline;
        }
        List<Interval> spans = new ArrayList<>();
        each.get("coverage").forEach(span -> spans.add(CaseFile.span(span)));
        Timeline result = timeline;
        for (Interval gap :
                IntervalSet.of(Interval.ALWAYS).minus(IntervalSet.of(spans)).spans()) {
            result = result.replace(gap, Timeline.always(TimelineStatus.UNKNOWN));
        }
        return result;
    }

    private static TimelineStatus byWeight(BigDecimal weight) {
        if (weight.signum() == 0) {
            return TimelineStatus.DEGRADED;
        }
        return weight.compareTo(BigDecimal.ONE) == 0 ? TimelineStatus.DOWN : TimelineStatus.PARTIAL;
    }

    private static Timeline flips(JsonNode each) {
        List<JsonNode> flips = new ArrayList<>();
        each.get("flips").forEach(flips::add);
        String first = flips.isEmpty()
                ? each.get("status_now").asText()
                : flips.get(0).get("from").asText();
        Timeline.Builder timeline = Timeline.startingWith(status(first));
        for (JsonNode flip : flips) {
            timeline.then(
                    CaseFile.instant(flip.get("at")), status(flip.get("to").asText()));
        }
        return timeline.build();
    }

    private static TimelineStatus status(String text) {
        return text.equals("up") ? TimelineStatus.UP : TimelineStatus.DOWN;
    }
}
