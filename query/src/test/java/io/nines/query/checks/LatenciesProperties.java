package io.nines.query.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

class LatenciesProperties {
    @Property
    void aQuantileIsTheNearestRankInTheSortedList(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 50) Long> each,
            @ForAll @IntRange(min = 1, max = 1000) int perMille) {
        List<Long> sorted = new ArrayList<>(each);
        Collections.sort(sorted);
        int rank = 1;
        while (rank * 1000L < (long) perMille * sorted.size()) {
            rank++;
        }
        assertThat(of(each).quantile(perMille)).isEqualTo(sorted.get(rank - 1));
    }

    @Property
    void mergingIsLookingAtBothTogether(
            @ForAll List<@LongRange(min = 0, max = 50) Long> some,
            @ForAll List<@LongRange(min = 0, max = 50) Long> others) {
        List<Long> all = new ArrayList<>(some);
        all.addAll(others);
        assertThat(of(some).merge(of(others)).encode()).isEqualTo(of(all).encode());
        assertThat(of(all).count()).isEqualTo(all.size());
    }

    @Property
    void bytesTellThemAll(@ForAll List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> each) {
        Latencies read = Latencies.decode(of(each).encode());
        assertThat(read.count()).isEqualTo(each.size());
        assertThat(read.encode()).isEqualTo(of(each).encode());
    }

    @Example
    void outOfNothingNoQuantileIsMade() {
        assertThatThrownBy(() -> Latencies.NONE.quantile(500)).isInstanceOf(IllegalStateException.class);
    }

    private static Latencies of(List<Long> each) {
        return Latencies.of(each.stream().mapToLong(Long::longValue).toArray());
    }
}
