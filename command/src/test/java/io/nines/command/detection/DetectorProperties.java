package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.EvidenceHour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DetectorProperties {
    @Property(tries = 5000)
    void theDetectorAgreesWithTheObviousOne(@ForAll("histories") History history) {
        ImpliedTimeline implied = Histories.fold(history);
        ObviousDetector obvious = new ObviousDetector(history);
        assertThat(implied.steps()).isEqualTo(obvious.steps());
        StatusSteps.Period all = new StatusSteps.Period(0, StatusSteps.OPEN);
        assertThat(ImpliedOutage.of(implied.steps(), all, List.of(implied), List.of()))
                .isEqualTo(obvious.outages());
    }

    @Property(tries = 1000)
    void orderOfArrivalAndDuplicatesChangeNothing(@ForAll("histories") History history, @ForAll Random random) {
        List<History.Line> doubled = new ArrayList<>(history.lines());
        doubled.addAll(history.lines());
        Collections.shuffle(doubled, random);
        assertThat(Histories.fold(history.with(doubled))).isEqualTo(Histories.fold(history));
    }

    /** What was folded before some hour is fixed, but for what streaks prove that are still going on then. */
    @Property(tries = 2000)
    void foldingInPartsIsFoldingAtOnce(@ForAll("histories") History history) {
        StatusSteps whole = Histories.fold(history).steps();
        DetectorState state = DetectorState.EMPTY;
        for (Map.Entry<Long, EvidenceHour> hour : history.hours().entrySet()) {
            long start = EvidenceHour.startOf(hour.getKey());
            long end = EvidenceHour.startOf(hour.getKey() + 1);
            Folding rest = history.detector().from(start, state);
            history.hours().tailMap(hour.getKey()).values().forEach(rest::add);
            assertAgree(rest.open(history.lastTick()).steps(), whole, start, StatusSteps.OPEN);
            if (history.lastTick() < end) {
                return;
            }
            Folding part = history.detector().from(start, state);
            part.add(hour.getValue());
            if (!part.undecidedBefore(end)) {
                assertAgree(part.until(end).steps(), whole, start, end);
            }
            state = DetectorState.decode(part.stateBefore(end).encode());
        }
    }

    private static void assertAgree(StatusSteps part, StatusSteps whole, long from, long to) {
        assertThat(whole.replace(from, to, part)).isEqualTo(whole);
    }

    @Provide
    static Arbitrary<History> histories() {
        return Histories.histories();
    }
}
