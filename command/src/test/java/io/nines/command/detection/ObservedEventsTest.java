package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.EventCodec;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.Outcome;
import io.nines.contract.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservedEventsTest {
    private static final int FLAPS = 6_000;
    private static final int LOG_TAKES = 900_000;

    /** A component that is down every other minute, as one import brings it. */
    private static ImpliedTimeline flapping(long step) {
        StatusSteps.Builder steps = new StatusSteps.Builder(Status.UNKNOWN);
        Map<Long, ProvingResult> down = new HashMap<>();
        Map<Long, ProvingResult> back = new HashMap<>();
        for (int i = 0; i < FLAPS; i++) {
            long at = 1_000_000 + i * step;
            steps.add(at, Status.DOWN).add(at + step / 2, Status.UP);
            down.put(at, proof(at, Outcome.DOWN));
            back.put(at + step / 2, proof(at + step / 2, Outcome.UP));
        }
        return new ImpliedTimeline(0, StatusSteps.OPEN, steps.build(), down, back);
    }

    private static ProvingResult proof(long at, Outcome outcome) {
        return new ProvingResult(at, "\u6771".repeat(64), "\u6771".repeat(64), outcome, 123_456, 7_000_000_000L + at);
    }

    private static ReadRecord recorded(ReadRecord record, ImpliedTimeline implied) {
        Difference difference =
                Difference.between("api", List.of(implied), record.around(0, StatusSteps.OPEN), record::used);
        List<TimelineEvent> events = ObservedEvents.of("api", difference, result -> result.proof(47, "ab".repeat(32)));
        for (TimelineEvent event : events) {
            assertThat(EventCodec.encode(event).length).isLessThan(LOG_TAKES);
            record.apply(event);
        }
        assertThat(record.steps()).isEqualTo(implied.steps());
        return record;
    }

    @Test
    void whatIsTooLargeForOneEventIsSaidInSeveral() {
        ReadRecord record = recorded(new ReadRecord(), flapping(120_000));
        assertThat(record.outages()).hasSize(FLAPS);
    }

    @Test
    void soIsWhatWithdrawsOrMergesManyOutages() {
        ReadRecord record = recorded(new ReadRecord(), flapping(120_000));
        StatusSteps down =
                new StatusSteps.Builder(Status.UNKNOWN).add(5, Status.DOWN).build();
        recorded(record, new ImpliedTimeline(0, StatusSteps.OPEN, down, Map.of(), Map.of()));
        assertThat(record.outages()).hasSize(1);
        StatusSteps up =
                new StatusSteps.Builder(Status.UNKNOWN).add(5, Status.UP).build();
        recorded(record, new ImpliedTimeline(0, StatusSteps.OPEN, up, Map.of(), Map.of()));
        assertThat(record.outages()).isEmpty();
    }
}
