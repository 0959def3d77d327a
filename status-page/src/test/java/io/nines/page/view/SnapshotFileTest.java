package io.nines.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.log.LogHead;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    private static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path directory;

    private SnapshotFile file;
    private Kept kept;

    @BeforeEach
    void fill() {
        file = new SnapshotFile(directory.resolve("deeper").resolve("view.snapshot"));
        kept = new Kept();
        byte[] chain = new byte[32];
        chain[0] = (byte) 0xa3;
        kept.head(new LogHead(42, T0.plusSeconds(90), chain));
        kept.through(T0.plusSeconds(80), T0.plusSeconds(70), 3);
        kept.put(component("api", Visibility.PUBLIC, new TextRef("abcdefghijkl", "00")));
        kept.put(component("hidden", Visibility.INTERNAL, null));
        kept.text("abcdefghijkl", "for <everybody>");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        file.write(Snapshot.of(kept));
        Kept read = file.snapshot().orElseThrow().keptWithTexts(new Texts());
        assertThat(read.view()).usingRecursiveComparison().isEqualTo(kept.view());
        assertThat(read.components()).hasSize(2);
    }

    @Test
    void nothingIsReadWhereNothingIs() {
        assertThat(file.snapshot()).isEmpty();
    }

    @Test
    void anyDamageIsFound() throws IOException {
        file.write(Snapshot.of(kept));
        byte[] good = Files.readAllBytes(file.path());
        for (int i = 0; i < good.length; i += 7) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(file.path(), bad);
            assertThat(file.snapshot()).as("bit flipped in byte " + i).isEmpty();
        }
        Files.write(file.path(), new byte[0]);
        assertThat(file.snapshot()).isEmpty();
    }

    @Test
    void writingAgainReplacesTheWhole() throws IOException {
        file.write(Snapshot.of(kept));
        kept.text("abcdefghijkl", null);
        file.write(Snapshot.of(kept));
        assertThat(Files.readString(file.path(), StandardCharsets.UTF_8)).doesNotContain("everybody");
        try (var files = Files.list(file.path().getParent())) {
            assertThat(files).containsExactly(file.path());
        }
    }

    private static WatchedComponent component(String id, Visibility visibility, TextRef description) {
        Timeline timeline = Timeline.startingWith(TimelineStatus.UNKNOWN)
                .then(T0.toEpochMilli(), TimelineStatus.UP)
                .then(T0.toEpochMilli() + 1, TimelineStatus.DOWN)
                .build();
        return new WatchedComponent(id, id, "Core", 1, description, visibility, T0.toEpochMilli(), false, timeline);
    }
}
