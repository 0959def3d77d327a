package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Source;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private final Sources sources = new Sources();

    @Test
    void equalOnesAreOne() {
        assertThat(sources.of("eu", "a", "key")).isSameAs(sources.of("eu", "a", "key"));
    }

    @Test
    void howeverManyThereAreEachIsWhatWasAskedFor() {
        for (int i = 0; i < 20_000; i++) {
            String probe = "probe-" + i % 5_000;
            assertThat(sources.of("eu", probe, "key")).isEqualTo(new Source("eu", probe, "key"));
        }
    }
}
