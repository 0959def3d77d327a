package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentTableTest {
    private final ComponentTable table = new ComponentTable();

    private static ComponentTrack component(String id) {
        return new ComponentTrack(id, 0, Policies.NONE, DetectorState.EMPTY);
    }

    private static byte[] utf8(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    private void eachIsFound(List<ComponentTrack> components) {
        components.forEach(table::add);
        assertThat(components)
                .allSatisfy(
                        component -> assertThat(table.get(utf8(component.id()))).isSameAs(component));
    }

    @Test
    void manyAreFoundEachByItsId() {
        eachIsFound(IntStream.range(0, 10_000)
                .mapToObj(i -> component("m\u00fcnchen-" + i))
                .toList());
        assertThat(table.get(utf8("m\u00fcnchen-10000"))).isNull();
        assertThat(table.get(utf8("munchen-1"))).isNull();
    }

    @Test
    void idsWithTheSameHashAreKeptApart() {
        List<String> ids = new ArrayList<>(List.of(""));
        for (int i = 0; i < 8; i++) {
            ids = ids.stream()
                    .flatMap(id -> List.of(id + "Aa", id + "BB").stream())
                    .toList();
        }
        assertThat(ids).extracting(String::hashCode).containsOnly(ids.get(0).hashCode());
        eachIsFound(ids.stream().map(ComponentTableTest::component).toList());
        assertThat(table.get(utf8("AaBBAaBBAaBBAaBC"))).isNull();
    }
}
