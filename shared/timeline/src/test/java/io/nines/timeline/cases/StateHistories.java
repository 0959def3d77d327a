package io.nines.timeline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.agreement.Agreement;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.ComponentHistory;
import io.nines.timeline.agreement.Facts;
import io.nines.timeline.agreement.TermsVersion;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Icinga: planned time counts as available, unknown time leaves the denominator. */
final class StateHistories {
    private static final Terms TERMS =
            Terms.monthly(ZoneOffset.UTC).withMaintenance(PlannedMaintenance.any(Treatment.AS_AVAILABLE));
    private static final Agreement AGREEMENT = Agreement.of(TermsVersion.of(0, TERMS, CaseFile.COMPONENT));

    private StateHistories() {}

    static void icinga(JsonNode each) {
        check(each, withPrevious(each));
    }

    static void ido(JsonNode each) {
        check(each, hardStates(each));
    }

    private static void check(JsonNode each, Timeline timeline) {
        Interval window = CaseFile.span(each.get("window"));
        Facts facts = Facts.of(Long.MAX_VALUE, Map.of(CaseFile.COMPONENT, ComponentHistory.observed(timeline)))
                .withWindows(CaseFile.windows(each.get("maintenance")));
        JsonNode expected = each.get("expected");
        if (expected.has("error")) {
            assertThatThrownBy(() -> AgreementReport.of(AGREEMENT, facts, window))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        AgreementReport report = AgreementReport.of(AGREEMENT, facts, window);
        BigDecimal exact = new BigDecimal(report.attained().numerator())
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(report.attained().denominator()), 15, RoundingMode.HALF_UP);
        if (expected.has("decimals")) {
            assertThat(exact.setScale(expected.get("decimals").asInt(), RoundingMode.HALF_UP))
                    .isEqualByComparingTo(expected.get("sla_percent").decimalValue());
        } else {
            assertThat(exact.doubleValue())
                    .isCloseTo(expected.get("sla_percent").asDouble(), within(1e-9));
        }
    }

    /** A stretch before an event that says it came from unknown is unknown; before the first event is what it came from. */
    private static Timeline withPrevious(JsonNode each) {
        List<JsonNode> events = new ArrayList<>();
        each.get("events").forEach(events::add);
        String current = each.path("current_state").asText("up");
        String first =
                events.isEmpty() ? current : events.get(0).path("previous").asText(current);
        Timeline.Builder timeline = Timeline.startingWith(status(first));
        for (int i = 0; i < events.size(); i++) {
            boolean lost = i + 1 < events.size()
                    && events.get(i + 1).path("previous").asText("").equals("unknown");
            timeline.then(
                    CaseFile.instant(events.get(i).get("at")),
                    lost
                            ? TimelineStatus.UNKNOWN
                            : status(events.get(i).get("state").asText()));
        }
        return timeline.build();
    }

    private static Timeline hardStates(JsonNode each) {
        TreeMap<Long, TimelineStatus> states = new TreeMap<>();
        for (JsonNode event : each.get("events")) {
            if (event.get("hard").asBoolean()) {
                states.put(
                        CaseFile.instant(event.get("at")),
                        status(event.get("state").asText()));
            }
        }
        for (JsonNode seen : each.get("status_observations")) {
            states.put(
                    CaseFile.instant(seen.get("at")), status(seen.get("state").asText()));
        }
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        states.forEach(timeline::then);
        return timeline.build();
    }

    private static TimelineStatus status(String state) {
        return switch (state) {
            case "up" -> TimelineStatus.UP;
            case "down" -> TimelineStatus.DOWN;
            case "unknown" -> TimelineStatus.UNKNOWN;
            default -> throw new IllegalArgumentException(state);
        };
    }
}
