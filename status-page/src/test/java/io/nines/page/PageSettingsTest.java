package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageSettingsTest {
    @Test
    void unusableZoneIsNamed() {
        assertThatThrownBy(() -> new PageSettings(Path.of("x"), "Mars/Olympus", "Nines", null))
                .hasMessageContaining("nines.page.zone")
                .hasMessageContaining("Mars/Olympus");
    }

    @Test
    void emptyNameIsRefused() {
        assertThatThrownBy(() -> new PageSettings(Path.of("x"), "UTC", " ", null))
                .hasMessageContaining("nines.page.name");
    }

    @Test
    void emptyNoticeIsNone() {
        assertThat(new PageSettings(Path.of("x"), "UTC", "Nines", " ").notice()).isNull();
    }
}
