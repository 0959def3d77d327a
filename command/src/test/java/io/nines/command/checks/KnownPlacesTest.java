package io.nines.command.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownPlacesTest {
    private final KnownPlaces places = new KnownPlaces();

    @Test
    void asManyAsThereMayBeAreAdmittedAndStayKnown() {
        for (int i = 0; i < KnownPlaces.MOST; i++) {
            assertThat(places.admit("api", "location-" + i, "")).isTrue();
        }
        assertThat(places.admit("api", "one-more", "")).isFalse();
        assertThat(places.admit("api", "location-0", "another probe")).isFalse();
        assertThat(places.admit("api", "location-0", "")).isTrue();
        assertThat(places.admit("web", "one-more", "")).isTrue();
    }
}
