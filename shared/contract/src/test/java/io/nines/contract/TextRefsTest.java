package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRetired;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TextRefsTest {
    private static final TextRef TEXT = new TextRef("abcdefghijkl", "00");

    @Test
    void theTextOfAnEventIsFound() {
        assertThat(TextRefs.of(new ComponentDescribed("api", "API", null, 0, TEXT, Visibility.PUBLIC)))
                .containsExactly("abcdefghijkl");
        assertThat(TextRefs.of(new KeyResultsVoided("k", Instant.EPOCH, Instant.MAX, TEXT)))
                .containsExactly("abcdefghijkl");
    }

    @Test
    void anEventWithoutTextHasNone() {
        assertThat(TextRefs.of(new ComponentDescribed("api", "API", null, 0, null, Visibility.PUBLIC)))
                .isEmpty();
        assertThat(TextRefs.of(new ComponentRetired("api"))).isEmpty();
        assertThat(TextRefs.in(ComponentRetired.class)).isFalse();
    }

    @Test
    void theyAreFoundInRecordsAndListsWithinTheEvent() {
        DomainEvent event = SampleIncidents.FULL.stream()
                .filter(IncidentEvent.IncidentPostMortemPublished.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(TextRefs.of(event)).hasSize(7).contains("t3xt00000001", "t3xt00000002");
        assertThat(TextRefs.in(event.getClass())).isTrue();
        assertThat(TextRefs.in(IncidentEvent.IncidentAcknowledged.class)).isFalse();
    }
}
