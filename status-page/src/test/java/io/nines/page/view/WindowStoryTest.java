package io.nines.page.view;

import static io.nines.page.view.MaintenanceWindow.State.CANCELLED;
import static io.nines.page.view.MaintenanceWindow.State.COMPLETED;
import static io.nines.page.view.MaintenanceWindow.State.RUNNING;
import static io.nines.page.view.MaintenanceWindow.State.UPCOMING;
import static io.nines.page.view.Recording.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Impact;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Visibility;
import io.nines.timeline.TimelineStatus;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowStoryTest {
    private final Recording log = new Recording();

    @BeforeEach
    void announce() {
        log.component("api", Visibility.PUBLIC).component("hidden", Visibility.INTERNAL);
        log.announce(10, "w", 100, 160, "api", Impact.DOWN);
    }

    @Test
    void windowLastsAsPlannedWhereNothingElseIsRecorded() {
        assertThat(only().state(minute(99))).isEqualTo(UPCOMING);
        assertThat(only().state(minute(100))).isEqualTo(RUNNING);
        assertThat(only().state(minute(160))).isEqualTo(COMPLETED);
        assertThat(status(99)).isEqualTo(TimelineStatus.UNKNOWN);
        assertThat(status(100)).isEqualTo(TimelineStatus.MAINTENANCE);
        assertThat(status(160)).isEqualTo(TimelineStatus.UNKNOWN);
    }

    @Test
    void recordedStartAndCompletionCountBeforeThePlan() {
        log.add(95, new MaintenanceStarted("w", null, Trigger.OPERATOR));
        log.add(170, new MaintenanceCompleted("w", minute(150), Trigger.OPERATOR));
        assertThat(only().span().start()).isEqualTo(minute(95).toEpochMilli());
        assertThat(only().span().end()).isEqualTo(minute(150).toEpochMilli());
        assertThat(only().sequence()).isEqualTo(2);
    }

    @Test
    void noticeCountsFromWhenTheTimeWasRecorded() {
        assertThat(only().notice()).isEqualTo(Duration.ofMinutes(90));
        log.add(40, new MaintenanceRescheduled("w", minute(200), minute(260)));
        assertThat(only().notice()).isEqualTo(Duration.ofMinutes(160));
        log.add(210, new MaintenanceExtended("w", minute(280)));
        assertThat(only().notice()).isEqualTo(Duration.ofMinutes(160));
        assertThat(only().plans()).hasSize(3);
        assertThat(only().isAfterTheFact()).isFalse();
    }

    @Test
    void cancelledWindowTakesNoTime() {
        log.add(50, new MaintenanceCancelled("w", new MaintenanceUpdate("c", log.text("not needed"), null)));
        assertThat(only().state(minute(120))).isEqualTo(CANCELLED);
        assertThat(only().span().isEmpty()).isTrue();
        assertThat(status(120)).isEqualTo(TimelineStatus.UNKNOWN);
        assertThat(only().updates()).hasSize(2);
    }

    @Test
    void windowOfHiddenComponentsAloneIsNotShown() {
        log.announce(11, "secret", 100, 160, "hidden", Impact.DOWN);
        log.announce(12, "all", 300, 360);
        assertThat(log.view().windows()).extracting(MaintenanceWindow::id).containsExactly("w", "all");
    }

    @Test
    void windowOfWhichNothingShouldBeNoticedIsMaintenanceAllTheSame() {
        log.announce(12, "quiet", 300, 360, "api", Impact.NONE);
        assertThat(status(330)).isEqualTo(TimelineStatus.MAINTENANCE);
    }

    @Test
    void windowAnnouncedTooLateIsMarkedSo() {
        log.announce(500, "late", 300, 360, "api", Impact.DOWN);
        MaintenanceWindow late = log.view().window("late").orElseThrow();
        assertThat(late.isAfterTheFact()).isTrue();
        assertThat(late.notice()).isNegative();
    }

    private TimelineStatus status(long minute) {
        return log.view().component("api").orElseThrow().status(minute(minute));
    }

    private MaintenanceWindow only() {
        assertThat(log.view().windows()).hasSize(1);
        return log.view().windows().get(0);
    }
}
