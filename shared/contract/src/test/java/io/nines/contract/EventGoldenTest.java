package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.EventTypes.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pins what events look like on the log. A golden file of a released revision is never edited: a new shape is a new
 * revision, with files of its own.
 */
class EventGoldenTest {
    static List<DomainEvent> full() {
        return all(List.of(SampleEvents.FULL, SampleIncidents.FULL, SampleAgreements.FULL));
    }

    static List<DomainEvent> sparse() {
        return all(List.of(SampleEvents.SPARSE, SampleIncidents.SPARSE, SampleAgreements.SPARSE));
    }

    private static List<DomainEvent> all(List<List<DomainEvent>> samples) {
        return samples.stream().flatMap(List::stream).toList();
    }

    @Test
    void everyTypeHasASample() {
        Set<Class<?>> sampled = new HashSet<>();
        full().forEach(event -> sampled.add(event.getClass()));

        assertThat(sampled).isEqualTo(new HashSet<Class<?>>(EventTypes.all()));
    }

    @ParameterizedTest
    @MethodSource("full")
    void anEventLooksAsItAlwaysDid(DomainEvent event) {
        isAsRecorded(event, "");
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void whatIsNotSaidIsLeftOut(DomainEvent event) {
        isAsRecorded(event, ".sparse");
    }

    private static void isAsRecorded(DomainEvent event, String variant) {
        EventType type = EventTypes.of(event.getClass());
        String golden = golden(type.name() + "." + type.revision() + variant + ".json");

        assertThat(new String(EventCodec.encode(event), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(EventCodec.decode(type.name(), type.revision(), golden.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(event);
    }

    private static String golden(String name) {
        try (InputStream file = EventGoldenTest.class.getResourceAsStream("/golden/" + name)) {
            assertThat(file).as("golden file " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new AssertionError(name + " cannot be read", e);
        }
    }
}
