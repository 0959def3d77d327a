package io.nines.timeline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Other projects' cases: each file's policy as terms of an agreement, every expected figure comes out. */
class SlaCasesTest {
    private static final Map<String, Consumer<JsonNode>> FILES = new LinkedHashMap<>();
    private static final Map<String, int[]> RESULTS = new LinkedHashMap<>();

    static {
        FILES.put("icingadb.json", StateHistories::icinga);
        FILES.put("idoreports.json", StateHistories::ido);
        FILES.put("oneuptime-rows.json", OtherCases::rows);
        FILES.put("openstatus-weighted.json", OtherCases::weighted);
        FILES.put("healthchecks-months.json", OtherCases::months);
        FILES.put("uptime-kuma-checks.json", OtherCases::checks);
        FILES.put("real-history-oracle.json", Oracle::check);
    }

    @TestFactory
    Stream<DynamicContainer> everyExpectedFigureComesOut() {
        return FILES.keySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file, CaseFile.cases(file).stream().map(each -> test(file, each))));
    }

    private static DynamicTest test(String file, JsonNode each) {
        int[] result = RESULTS.computeIfAbsent(file, any -> new int[2]);
        return DynamicTest.dynamicTest(
                each.get("id").asText() + " " + each.path("name").asText(), () -> {
                    result[0]++;
                    FILES.get(file).accept(each);
                    result[1]++;
                });
    }

    @AfterAll
    static void table() {
        System.out.printf("%-28s %6s %6s%n", "file", "cases", "passed");
        RESULTS.forEach((file, result) -> System.out.printf("%-28s %6d %6d%n", file, result[0], result[1]));
        assertThat(RESULTS.keySet()).isEqualTo(FILES.keySet());
    }
}
