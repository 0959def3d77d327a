package io.nines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row still yields figures, and its results check out; how long anything took is nobody's business here. */
class BenchmarksWorkTest {
    static String[] rows() {
        return Rows.all().stream().map(Row::name).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowYieldsFigures(String name) {
        Row row = Rows.chosen(java.util.List.of(name)).get(0);
        assertThat(row.measure(new Plan(1, true))).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.nines() + figure.ratio()).isNotBlank().doesNotContain("NaN", "Infinity");
        });
    }
}
