package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is recorded bit by bit is, after each bit, what all that came so far implies. */
class RestatementProperties {
    @Property(tries = 3000)
    void afterEveryStepTheRecordSaysWhatIsImplied(@ForAll("histories") History history, @ForAll Random random) {
        Simulation simulation = new Simulation();
        simulation.say(history.said().get(0));
        int said = 1;
        int voided = 0;
        long tick = Histories.START;
        int ticks = 2 + random.nextInt(12);
        int hurry = 30 + random.nextInt(500);
        int disturbances = 4 + random.nextInt(10);
        for (History.Line line : history.lines()) {
            simulation.receive(line);
            if (random.nextInt(8) == 0) {
                simulation.receive(
                        history.lines().get(random.nextInt(history.lines().size())));
            }
            if (random.nextInt(ticks) == 0) {
                tick += random.nextInt(hurry) * Histories.MINUTE;
                simulation.tick(tick);
            }
            if (random.nextInt(20) == 0 && said < history.said().size()) {
                simulation.say(history.said().get(said++));
            }
            if (random.nextInt(20) == 0 && voided < history.voided().size()) {
                simulation.say(history.voided().get(voided++));
            }
            if (random.nextInt(3) == 0) {
                check(simulation, random.nextBoolean());
                disturb(simulation, random.nextInt(disturbances));
            }
        }
        check(simulation, true);
    }

    private static void disturb(Simulation simulation, int what) {
        if (what <= 2) {
            simulation.seal(what == 0);
        } else if (what == 3) {
            simulation.crash();
        }
    }

    private static void check(Simulation simulation, boolean crash) {
        simulation.judge();
        ObviousDetector obvious = new ObviousDetector(simulation.history());
        assertThat(simulation.record.steps()).isEqualTo(obvious.steps());
        assertThat(simulation.record.outages()).isEqualTo(obvious.outages());
        if (crash) {
            simulation.crash();
            assertThat(simulation.judge()).isEmpty();
        }
        assertThat(simulation.judge()).isEqualTo(List.of());
    }

    @Provide
    static Arbitrary<History> histories() {
        return Arbitraries.lazy(Histories::histories)
                .filter(history -> !history.lines().isEmpty());
    }
}
