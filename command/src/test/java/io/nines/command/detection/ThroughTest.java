package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroughTest {
    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final Partition partition = new Partition(
            PartitionRow.start(0),
            PartitionRow.unread(0),
            new RollingHash(PartitionRow.unread(0).evidenceSha256()),
            0,
            false,
            Long.MIN_VALUE);
    private final Through through =
            new Through(List.of(partition), T, Duration.ofMinutes(1), new Pause(Duration.ofSeconds(1)));
    private long offset;

    private void tick(Instant at) {
        partition.read(offset, new byte[0]);
        partition.tick(offset++, at.toEpochMilli());
    }

    private void demand() {
        partition.read(offset, new byte[0]);
        partition.demand(offset++);
    }

    private void result() {
        partition.read(offset, new byte[0]);
        partition.result(offset++, "", T.toEpochMilli());
    }

    private void record(Instant now) {
        through.recorded(through.next(), now);
    }

    @Test
    void whoeverWaitsIsToldOfWhatIsNew() {
        tick(T);
        demand();
        assertThat(through.isDemanded()).isTrue();

        record(T);
        assertThat(through.isDemanded()).isFalse();
        result();
        assertThat(through.isDemanded()).isFalse();
        demand();
        assertThat(through.isDemanded()).isTrue();
    }

    @Test
    void waitingAloneAddsNothingToTheLog() {
        tick(T);
        record(T);

        demand();
        demand();

        assertThat(through.isDemanded()).isFalse();
    }

    @Test
    void aClockSetBackKeepsNobodyWaiting() {
        tick(T);
        record(T);

        assertThat(through.mayBe(T.plusMillis(500))).isFalse();
        assertThat(through.mayBe(T.plusMillis(1000))).isTrue();
        assertThat(through.mayBe(T.minus(Duration.ofHours(1)))).isTrue();
    }
}
