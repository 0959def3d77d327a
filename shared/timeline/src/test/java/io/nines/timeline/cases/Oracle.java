package io.nines.timeline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.agreement.Agreement;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.Clause;
import io.nines.timeline.agreement.ComponentHistory;
import io.nines.timeline.agreement.ExcludedTotal;
import io.nines.timeline.agreement.Facts;
import io.nines.timeline.agreement.TermsVersion;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Real histories with maintenance, under both rules: planned time counts as available, or leaves the denominator. */
final class Oracle {
    private static final Map<String, Timeline> HISTORIES = new HashMap<>();

    private Oracle() {}

    static void check(JsonNode each) {
        JsonNode expected = each.get("expected");
        AgreementReport good = report(each, Treatment.AS_AVAILABLE);
        assertThat(good.attainmentPercent().doubleValue())
                .isCloseTo(expected.get("icingadb_sla_percent").asDouble(), within(0.0001));
        assertThat(good.denominator()).isEqualTo(millis(expected.get("window_seconds")));

        AgreementReport apart = report(each, Treatment.LEFT_OUT);
        JsonNode percent = expected.get("percent_if_maintenance_leaves_denominator");
        if (percent.isNull()) {
            assertThat(apart.attained()).isNull();
        } else {
            assertThat(apart.attainmentPercent().doubleValue()).isCloseTo(percent.asDouble(), within(0.0001));
        }
        ExcludedTotal planned = apart.excludedTotals()
                .getOrDefault(Clause.PLANNED_MAINTENANCE, new ExcludedTotal(Fraction.ZERO, Fraction.ZERO));
        assertThat(planned.leftOut()).isEqualTo(millis(expected.get("maintenance_seconds")));
        assertThat(planned.downtime()).isEqualTo(millis(expected.get("bad_in_maintenance_seconds")));
        assertThat(apart.counted()).isEqualTo(millis(expected.get("bad_seconds")));
    }

    private static AgreementReport report(JsonNode each, Treatment treatment) {
        Terms terms = Terms.monthly(ZoneOffset.UTC).withMaintenance(PlannedMaintenance.any(treatment));
        Timeline history = HISTORIES.computeIfAbsent(each.get("history").asText(), Oracle::history);
        Facts facts = Facts.of(Long.MAX_VALUE, Map.of(CaseFile.COMPONENT, ComponentHistory.observed(history)))
                .withWindows(CaseFile.windows(each.get("maintenance")));
        Interval window = CaseFile.span(each.get("window"));
        return AgreementReport.of(Agreement.of(TermsVersion.of(0, terms, CaseFile.COMPONENT)), facts, window);
    }

    private static Fraction millis(JsonNode seconds) {
        BigDecimal millis = seconds.decimalValue().movePointRight(3);
        return Fraction.of(millis);
    }

    private static Timeline history(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Oracle.class.getResourceAsStream("/upptime/" + file), StandardCharsets.UTF_8))) {
            List<String[]> rows =
                    lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
            Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
            for (String[] row : rows) {
                timeline.then(
                        Instant.parse(row[0]).toEpochMilli(),
                        row[2].equals("up") ? TimelineStatus.UP : TimelineStatus.DOWN);
            }
            return timeline.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
