package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfTest {
    private static final String PATH = "/api/agreements/try/what-if";
    private static final String STRICT =
            "{\"objectives\":[{\"availability\":99.99,\"credits\":[{\"below\":99.99,\"percentOfFee\":50}]}]}";
    private static long last;

    @BeforeAll
    static void conclude() {
        Agreed.component("try-api");
        Running.register("try-none", null);
        Agreed.conclude("try", "Try Bank", Agreed.USUAL, "try-api");
        last = Running.through("2026-02-01T00:00:00Z");
    }

    @Test
    void otherTermsAreTriedOnWhatWas() {
        JsonNode answer = tried("{\"terms\":" + STRICT + ",\"periods\":[\"2026-01\",\"2026-Q1\"]}");
        assertThat(answer.at("/reports")).hasSize(2);
        assertThat(answer.at("/reports/0/report/agreement").asText()).isEqualTo("draft");
        assertThat(answer.at("/reports/0/report/credit/amount").asText()).isEqualTo("500.00");
        assertThat(answer.at("/reports/0/actual/credit/amount").asText()).isEqualTo("100.00");
        assertThat(answer.at("/reports/1/actual/credit").isNull()).isTrue();
        JsonNode versions = tried("{\"versions\":[{\"terms\":" + STRICT
                + "},{\"effectiveFrom\":\"2026-01-10T10:30:00Z\",\"fee\":{"
                + "\"amount\":\"1.00\",\"currency\":\"EUR\"},\"components\":[{\"id\":\"try-none\"}],\"terms\":"
                + STRICT + "}],\"periods\":[\"2026-01\"]}");
        assertThat(versions.at("/reports/0/report/countedDownMillis").asLong()).isEqualTo(1_800_000);
        JsonNode same = tried("{\"periods\":[\"2026-01\"]}");
        assertThat(same.at("/reports/0/report/credit/amount").asText()).isEqualTo("100.00");
        assertThat(Running.LOG.story.head().position()).isEqualTo(last);
    }

    @Test
    void aDraftIsWrittenAsAnAgreementIs() {
        JsonNode answer = tried("""
                # YAML, days, texts as components, a number as amount
                periods: [2026-01]
                versions:
                  - template: plain-monthly
                  - effectiveFrom: 2026-01-10
                    components: [try-none, {id: try-api, weight: 3}]
                    fee: {amount: 7.5, currency: EUR}
                    template: plain-monthly
                    terms: {zone: Europe/Berlin}
                """);
        JsonNode draft = answer.at("/reports/0/report");
        assertThat(draft.at("/terms")).hasSize(2);
        assertThat(draft.at("/terms/1/effectiveFrom").asText()).isEqualTo("2026-01-09T23:00:00.000Z");
        assertThat(draft.at("/terms/1/components").toString())
                .isEqualTo("[{\"id\":\"try-api\",\"weight\":3},{\"id\":\"try-none\",\"weight\":1}]");
        assertThat(draft.at("/terms/1/fee").toString()).isEqualTo("{\"amount\":\"7.50\",\"currency\":\"EUR\"}");
        JsonNode everywhere = tried("{periods: [2026-01], template: plain-monthly, components: [try-none]}");
        assertThat(everywhere.at("/reports/0/report/displayed").asText()).isEqualTo("no data");
        assertThat(everywhere.at("/reports/0/report/terms/0/fee/amount").asText())
                .isEqualTo("1000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    terms: {objective: 1}                                     | /terms/objective
                    terms: {objectives: [{availability: 101}]}                | /terms/objectives/0/availability
                    terms: 7                                                  | /terms
                    rules: 1                                                  | /rules
                    template: none                                            | /template
                    components: []                                            | /components
                    components: [try-api, try-api]                            | /components/1
                    components: [""]                                          | /components/0
                    components: [{weight: 1}]                                 | /components/0/id
                    fee: {amount: abc, currency: EUR}                         | /fee/amount
                    fee: {amount: 1, currency: QQQ}                           | /fee/currency
                    effectiveFrom: 2026-01-01                                 | /effectiveFrom
                    versions: []                                              | /versions
                    versions: [null]                                          | /versions/0
                    versions: [{terms: null}]                                 | /versions/0/terms
                    versions: [{terms: {unknown: blue}}]                      | /versions/0/terms/unknown
                    versions: [{template: slack, fee: {amount: 1}}]           | /versions/0/fee/currency
                    versions: [{template: slack}, {template: slack}]          | /versions/1/effectiveFrom
                    versions: [{template: slack, effectiveFrom: 2026-02-30}]  | /versions/0/effectiveFrom
                    {versions: [{template: slack}], template: slack}          | /versions
                    """)
    void whatCannotBeUsedIsNamedByItsPlace(String said, String field) {
        String draft =
                said.startsWith("{") ? "{periods: [2026-01], " + said.substring(1) : "periods: [2026-01]\n" + said;
        HttpResponse<String> answer = Running.QUERY.post(Running.READER, PATH, draft, "application/yaml");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode problem = Running.read(answer.body());
        assertThat(problem.at("/type").asText()).isEqualTo("/problems/invalid-request");
        assertThat(problem.at("/errors").findValuesAsText("field")).contains(field);
        assertThat(answer.body()).doesNotContain("io.nines", "java.", "NumberFormat", "Character a");
    }

    @Test
    void componentsThatNobodyRegisteredAreRefused() {
        for (String draft : List.of(
                "components: [try-api, nope]", "versions: [{template: slack, components: [{id: nope, weight: 1}]}]")) {
            HttpResponse<String> answer =
                    Running.QUERY.post(Running.READER, PATH, "periods: [2026-01]\n" + draft, "application/yaml");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("/problems/unknown-component", "nope")
                    .doesNotContain("try-api");
        }
    }

    @Test
    void periodsAreNeededAndReadAsAReportsAre() {
        for (String periods : List.of("", "periods: []", "periods: [null]", "periods: 2026-01", "periods: [[]]")) {
            assertThat(post(periods + "\ntemplate: slack", "text/yaml").body())
                    .as(periods)
                    .contains("/problems/invalid-request", "/periods");
        }
        assertThat(post("periods: [never]", "application/x-yaml").body()).contains("/problems/invalid-parameter");
        HttpResponse<String> broken = post("{\"periods\":[", "application/json");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("/problems/bad-request").doesNotContain("io.nines", "com.fasterxml");
        assertThat(post("", "application/json").statusCode()).isEqualTo(400);
        assertThat(post(" ".repeat(200_001), "application/json").statusCode()).isEqualTo(413);
    }

    private static HttpResponse<String> post(String body, String type) {
        return Running.QUERY.post(Running.READER, PATH, body, type);
    }

    private static JsonNode tried(String body) {
        Running.QUERY.await(last);
        HttpResponse<String> answer = post(body, body.startsWith("{\"") ? "application/json" : "application/yaml");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Running.read(answer.body());
    }
}
