package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PackedResultsProperties {
    private static final long HOUR = EvidenceHour.hourOf(1_767_600_000_000L);
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    /** In whatever order they come, some of them more than once, from several places. */
    @Property(tries = 200)
    void theSameComesOutAsIfNothingHadBeenPacked(
            @ForAll Random random,
            @ForAll @IntRange(max = 1_000) int count,
            @ForAll @IntRange(min = 1, max = 4) int places) {
        EvidenceBuilder loose = new EvidenceBuilder("api", HOUR);
        PackedResults packed = new PackedResults("api", HOUR);
        for (int i = 0; i < count; i++) {
            long at = EvidenceHour.startOf(HOUR) + random.nextInt(2 * count);
            Source source = new Source("place-" + random.nextInt(places), "", "key");
            Outcome outcome = OUTCOMES.get(random.nextInt(3));
            long latency = random.nextInt(5) * 1_000L - 1;
            loose.add(at, source, outcome, Math.max(-1, latency), i);
            packed.add(at, source, outcome, Math.max(-1, latency), i);
        }
        assertThat(packed.size()).isEqualTo(count);
        assertThat(packed.unpacked()).isEqualTo(loose.build());
    }
}
