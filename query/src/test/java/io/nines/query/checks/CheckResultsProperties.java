package io.nines.query.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import io.nines.query.access.VoidedSpan;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CheckResultsProperties {
    @Property
    void latenciesAreThoseOfEachResultThatCountsOnce(@ForAll @IntRange(max = 60) int lines, @ForAll long seed) {
        EvidenceHour hour = hour(lines, new Random(seed));
        List<VoidedSpan> voided = List.of(span("a", 3, 6), span("b", 5, 8));
        long[] obvious = CheckResults.once(CheckResults.of(hour, voided)).stream()
                .filter(result -> !result.voided() && result.latencyMicros() != Observation.NO_LATENCY)
                .mapToLong(CheckResult::latencyMicros)
                .toArray();

        assertThat(CheckResults.latencies(hour, voided).encode())
                .isEqualTo(Latencies.of(obvious).encode());
    }

    private static EvidenceHour hour(int lines, Random random) {
        EvidenceBuilder builder = new EvidenceBuilder("api", 0);
        for (int i = 0; i < lines; i++) {
            Source source = new Source(oneOf(random, "", "eu"), oneOf(random, "", "p"), oneOf(random, "a", "b", "c"));
            builder.add(random.nextInt(10), source, oneOf(random, Outcome.values()), random.nextInt(5) - 1L, i);
        }
        return builder.build();
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }

    private static VoidedSpan span(String key, long from, long to) {
        return new VoidedSpan(1, key, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to), null, Instant.EPOCH, null);
    }
}
