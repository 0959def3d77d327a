package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import org.junit.jupiter.api.Test;

class ComponentTrackTest {
    private static final Source PROBE = new Source("eu", "a", "key");
    private static final long HOUR = 490_000;

    private final ComponentTrack track = new ComponentTrack("api", 0, Policies.NONE, DetectorState.EMPTY);
    private long offset = 7;

    private void take(long hour) {
        PartitionTime time = new PartitionTime(HOUR, Long.MIN_VALUE);
        track.take(EvidenceHour.startOf(hour) + offset, PROBE, Outcome.UP, 5, offset++, time, Voids.NONE);
    }

    private void holds(long hour, int results) {
        assertThat(track.open()).containsOnlyKeys(hour);
        assertThat(track.open().get(hour).size()).isEqualTo(results);
    }

    @Test
    void aResultOfAnHourThatWentIntoEvidenceIsHeldAsAnyOther() {
        take(HOUR);
        take(HOUR);
        track.closeBefore(HOUR + 1);
        assertThat(track.open()).isEmpty();
        take(HOUR);
        holds(HOUR, 1);
        assertThat(track.firstOffset()).isEqualTo(9);
    }

    @Test
    void soIsOneOfAnHourThatHadNothingNew() {
        take(HOUR);
        track.close(HOUR);
        take(HOUR);
        holds(HOUR, 1);
    }

    @Test
    void resultsOfHoursInTurnsAreKeptApart() {
        take(HOUR);
        take(HOUR + 1);
        take(HOUR);
        take(HOUR + 1);
        take(HOUR);
        assertThat(track.hasPast(HOUR)).isFalse();
        assertThat(track.hasPast(HOUR + 1)).isTrue();
        track.closeBefore(HOUR + 1);
        holds(HOUR + 1, 2);
        assertThat(track.hasPast(HOUR + 1)).isFalse();
    }
}
