package io.nines.command.detection;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The detector on an hour of 360 results from three places; here, because it is nobody else's to see. */
@State(Scope.Thread)
public class DetectorMethods {
    private static final int RESULTS = 360;
    private static final long EVERY_MILLIS = 10_000;

    private final Detector detector =
            new Detector(Policies.NONE.with(0, new DetectionPolicy(3, 1, 2, null, null, 300)), Voids.NONE);
    private final EvidenceHour hour = hour();

    private static EvidenceHour hour() {
        EvidenceBuilder hour = new EvidenceBuilder("service-000042", 0);
        for (int i = 0; i < RESULTS; i++) {
            Source source = new Source("place-" + i % 3, "probe-1", "k-0123456789");
            hour.add(i * EVERY_MILLIS, source, i % 60 < 9 ? Outcome.DOWN : Outcome.UP, 120_000, i);
        }
        return hour.build();
    }

    @Benchmark
    public DetectorState hourOf360ResultsIsJudged() {
        Folding folding = detector.from(0, DetectorState.EMPTY);
        folding.add(hour);
        return folding.stateBefore(EvidenceHour.startOf(1));
    }
}
