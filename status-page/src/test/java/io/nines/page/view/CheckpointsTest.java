package io.nines.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.ObservedEvent.ObservedThrough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    private static final int EVERY = 2;

    @TempDir
    Path directory;

    private final Recording recording = new Recording();
    private Checkpoints checkpoints;

    /** Four days with an event every six hours, the first at six. */
    @BeforeEach
    void record() {
        checkpoints = new Checkpoints(directory, EVERY);
        for (int event = 1; event <= 16; event++) {
            recording.add(at(event), null, new ObservedThrough(at(event), null, 1, List.of()));
            checkpoints.consider(recording.kept);
        }
    }

    private static Instant at(int event) {
        return Recording.T0.plus(Duration.ofHours(6L * event));
    }

    private List<Long> positions() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(
                            file -> Long.parseLong(file.getFileName().toString().split("-", -1)[2]))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void ofTheLastDayAllAreKeptAndOfEarlierDaysTheLastOne() throws IOException {
        // 4, 8 and 12 fall on midnight, which belongs to the day that begins
        assertThat(positions()).containsExactly(2L, 6L, 10L, 12L, 14L, 16L);
    }

    @Test
    void anEarlierViewIsReadOnFromTheLastThatIsLeftBeforeIt() {
        assertThat(before(at(15))).hasValue(14L);
        assertThat(before(at(9))).hasValue(6L);
        assertThat(before(at(6))).hasValue(2L);
        assertThat(before(at(2))).isEmpty();
    }

    private Optional<Long> before(Instant instant) {
        return checkpoints.before(instant, new Texts()).map(kept -> kept.head().position());
    }

    @Test
    void oneThatIsDamagedIsPassedOver() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Path damaged = files.filter(file -> file.getFileName().toString().contains("-14-"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(damaged, "nothing");
        }
        assertThat(before(at(15))).hasValue(12L);
    }

    @Test
    void afterARestartTheyGoOnWhereTheyWere() throws IOException {
        checkpoints = new Checkpoints(directory, EVERY);
        recording.add(at(17), null, new ObservedThrough(at(17), null, 1, List.of()));
        checkpoints.consider(recording.kept);
        assertThat(positions()).doesNotContain(17L).contains(16L);
    }
}
