package io.nines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows still yield figures, and their results check out; how long anything took is nobody's business here. */
class BenchmarksWorkTest {
    /** One of each kind, or, with the profile that takes longer, all. */
    static String[] rows() {
        List<String> chosen = Stream.of(System.getProperty("nines.bench.rows").split(",", -1))
                .filter(name -> !name.isBlank())
                .toList();
        return Rows.chosen(chosen).stream().map(Row::name).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowYieldsFigures(String name) {
        Row row = Rows.chosen(List.of(name)).get(0);
        assertThat(row.measure(new Plan(1, true))).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.nines() + figure.ratio()).isNotBlank().doesNotContain("NaN", "Infinity");
        });
    }
}
