package io.nines.reports;

import static io.nines.reports.Chronicle.at;
import static io.nines.reports.Chronicle.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceRetitled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedWindowTest {
    private final Chronicle chronicle = new Chronicle()
            .on("2026-09-01T00:00:00Z")
            .record(new MaintenanceAnnounced(
                    "m",
                    text(1),
                    List.of(new AffectedComponent("api", Impact.DOWN), new AffectedComponent("web", Impact.NONE)),
                    at("2026-09-10T10:00:00Z"),
                    at("2026-09-10T12:00:00Z"),
                    new MaintenanceUpdate("u", null, null),
                    null));

    private PlannedWindow window() {
        return PlannedWindow.after(chronicle.events());
    }

    private static Interval span(String from, String to) {
        return new Interval(
                at("2026-09-" + from + ":00Z").toEpochMilli(),
                at("2026-09-" + to + ":00Z").toEpochMilli());
    }

    @Test
    void whatWasAnnouncedIsTheFirstWord() {
        assertThat(window().components()).containsExactlyInAnyOrder("api", "web");
        assertThat(window().said())
                .containsExactly(
                        new PlannedWindow.Said(1, at("2026-09-01T00:00:00Z"), span("10T10:00", "10T12:00"), false));
    }

    @Test
    void whatItBringsIsWhatWasAnnouncedForAsLongAsItLasts() {
        Interval span = span("10T10:00", "10T12:00");
        assertThat(window().announced("api"))
                .contains(new Impacts.Affected("api", TimelineStatus.DOWN, span.start(), span.end()));
        assertThat(window().announced("web")).isEmpty();
        assertThat(window().announced("elsewhere")).isEmpty();
        chronicle.on("2026-09-10T11:00:00Z").record(new MaintenanceCancelled("m", null));
        assertThat(window().announced("api")).isEmpty();
    }

    @Test
    void eachChangeCountsFromWhenItWasRecorded() {
        chronicle
                .on("2026-09-05T00:00:00Z")
                .record(new MaintenanceRescheduled("m", at("2026-09-11T10:00:00Z"), at("2026-09-11T12:00:00Z")))
                .on("2026-09-11T11:00:00Z")
                .record(new MaintenanceExtended("m", at("2026-09-11T13:00:00Z")));
        assertThat(window().said())
                .extracting(PlannedWindow.Said::span)
                .containsExactly(
                        span("10T10:00", "10T12:00"), span("11T10:00", "11T12:00"), span("11T10:00", "11T13:00"));
        assertThat(window().window().versions().get(2).recordedAt())
                .isEqualTo(at("2026-09-11T11:00:00Z").toEpochMilli());
    }

    @Test
    void itLastsFromItsStartToItsCompletionWhereThoseAreRecorded() {
        chronicle
                .on("2026-09-10T10:05:00Z")
                .record(new MaintenanceStarted("m", at("2026-09-10T09:50:00Z"), Trigger.OPERATOR))
                .on("2026-09-10T12:30:00Z")
                .record(new MaintenanceCompleted("m", null, Trigger.OPERATOR));
        assertThat(window().said())
                .extracting(PlannedWindow.Said::span)
                .containsExactly(
                        span("10T10:00", "10T12:00"), span("10T09:50", "10T12:00"), span("10T09:50", "10T12:30"));
    }

    @Test
    void whatGoesAsPlannedIsNoNewWord() {
        chronicle
                .on("2026-09-10T10:00:03Z")
                .record(new MaintenanceStarted("m", at("2026-09-10T10:00:00Z"), Trigger.CLOCK))
                .record(new MaintenanceRetitled("m", text(2)))
                .record(new MaintenanceCompleted("m", at("2026-09-10T12:00:00Z"), Trigger.CLOCK));
        assertThat(window().said()).hasSize(1);
    }

    @Test
    void ofACancelledWindowNothingRemainsButWhatHadPassed() {
        chronicle.on("2026-09-10T10:30:00Z").record(new MaintenanceCancelled("m", null));
        assertThat(window().cancelled()).isTrue();
        assertThat(window().last().span()).isEqualTo(span("10T10:00", "10T10:30"));
        chronicle.record(new MaintenanceRetitled("m", text(2)));
        assertThat(window().said()).hasSize(2);
    }

    @Test
    void whatEndsBeforeItStartsTakesNoTime() {
        chronicle
                .on("2026-09-09T00:00:00Z")
                .record(new MaintenanceCompleted("m", at("2026-09-09T00:00:00Z"), Trigger.OPERATOR));
        assertThat(window().last().span().isEmpty()).isTrue();
    }

    @Test
    void whereNothingWasAnnouncedThereIsNoWindow() {
        assertThat(PlannedWindow.after(List.of())).isNull();
    }
}
