package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.detection.History.Line;
import io.nines.command.detection.History.Said;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results that come a little late. */
class OutOfOrderTest {
    private static final Source PROBE = new Source("eu", "a", "key1");
    private static final DetectionPolicy PATIENT = new DetectionPolicy(2, 2, 1, 100.0, 60, 6_000);
    private static final DetectionPolicy IMPATIENT = new DetectionPolicy(2, 2, 1, 100.0, 60, 600);

    private final Simulation simulation = new Simulation();
    private final ComponentTrack track =
            new ComponentTrack(History.COMPONENT, 0, Policies.NONE.with(0, PATIENT), DetectorState.EMPTY);
    private long offset;

    private void take(int minute, Outcome outcome, long latencyMicros) {
        track.take(
                at(minute), PROBE, outcome, latencyMicros, offset++, new PartitionTime(0, Long.MIN_VALUE), Voids.NONE);
    }

    private static long at(int minute) {
        return Histories.START + minute * Histories.MINUTE;
    }

    private void receive(int minute, Outcome outcome) {
        simulation.receive(new Line(at(minute), PROBE, outcome, 5, 0));
    }

    private void recordSaysWhatIsImplied() {
        simulation.tick(at(200));
        simulation.judge();
        ObviousDetector obvious = new ObviousDetector(simulation.history());
        assertThat(simulation.record.steps()).isEqualTo(obvious.steps());
        assertThat(simulation.record.outages()).isEqualTo(obvious.outages());
    }

    @Test
    void oneAmongItsLikesNeedsNoJudging() {
        take(0, Outcome.UP, 5);
        track.clean();
        take(10, Outcome.UP, 5);
        take(20, Outcome.UP, 5);
        take(15, Outcome.UP, 7);
        take(20, Outcome.UP, 9);
        assertThat(track.dirty()).isNull();
        assertThat(track.open().firstEntry().getValue().size()).isEqualTo(5);
    }

    @Test
    void oneThatSaysOtherwiseDoes() {
        for (Line other : List.of(
                new Line(15, PROBE, Outcome.DOWN, 5, 0),
                new Line(15, PROBE, Outcome.UP, 200_000, 0),
                new Line(15, PROBE, Outcome.DEGRADED, 5, 0))) {
            take(0, Outcome.UP, 5);
            take(10, Outcome.UP, 5);
            take(20, Outcome.UP, 5);
            track.clean();
            take((int) other.at(), other.outcome(), other.latencyMicros());
            assertThat(track.dirty()).as("%s", other).isNotNull();
        }
    }

    @Test
    void oneUnderAPolicyThatIsLessPatientMayBeSilentBeforeTheNext() {
        simulation.say(new Said(0, PATIENT));
        simulation.say(new Said(at(50), IMPATIENT));
        receive(0, Outcome.UP);
        receive(90, Outcome.UP);
        recordSaysWhatIsImplied();
        receive(60, Outcome.UP);
        recordSaysWhatIsImplied();
    }

    @Test
    void failedOneMayBeTheLastOfAnOutage() {
        simulation.say(new Said(0, PATIENT));
        receive(0, Outcome.DOWN);
        receive(1, Outcome.DOWN);
        receive(20, Outcome.DOWN);
        recordSaysWhatIsImplied();
        simulation.receive(new Line(at(20), new Source("eu", "b", "key1"), Outcome.DOWN, 9, 0));
        recordSaysWhatIsImplied();
    }
}
