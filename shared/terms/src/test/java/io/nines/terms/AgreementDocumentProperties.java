package io.nines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever somebody sends: it is read, or refused in words. */
class AgreementDocumentProperties {
    private static final String WHOLE = """
            customer: X
            title: Y
            startsAt: 2026-01-01
            effectiveFrom: 2026-07-01
            components: [a, {id: b, weight: 3}]
            fee: {amount: 4800.5, currency: EUR}
            terms:
              zone: Europe/Berlin
              period: {contractYearFrom: 2026-04-01}
              basis: worst-of-both
              combine: weighted
              measure: {degraded: 0.1, partial: 0.3, maintenance: 0}
              outages: {smallest: PT2M, wholeUnits: PT1M}
              serviceHours: {zone: UTC, week: {monday: ["09:00-12:00", "13:00-24:00"]}, dates: {"2026-12-25": []}}
              unknown: down
              beforeStart: available
              notYet: available
              maintenance: {counts: available, notice: PT48H, capPerMonth: PT4H, capPerYear: PT10H, capOf: planned-downtime}
              excused: {categories: [customer], counts: left-out}
              corrections: {needApproval: true}
              objectives:
                - {availability: 99.95, credits: [{below: 99.95, percentOfFee: 10, perDowntime: PT1H}]}
                - {latency: 95, within: PT0.3S}
              credits: {capPercent: 50, claimWithinDays: 30, oneEventOneCredit: true}
            """;

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "{}",
                "[]",
                "[[]]",
                "[{}]",
                "\"\"",
                "\" \"",
                "\"x\"",
                "true",
                "-1",
                "0",
                "1",
                "0.5",
                "1e999999999",
                "1e-999999999",
                "99999999999999999999",
                "1e400",
                "\"PT0S\"",
                "\"-PT1S\"",
                "\"P106751991167300D\"",
                "\"PT0.0000001S\"",
                "\"+999999999-12-31\"",
                "\"-999999999-01-01\"",
                "\"0000-01-01\"",
                "\"24:00-24:00\"",
                "\"24:00-00:00\"",
                "\"\\ud800\"",
                "{\"a\":null}",
                "\"2026-01-01T00:00:00Z\"",
                "{\"trailingDays\":2147483647}",
                "{\"errorRate\":\"PT0.001S\"}",
                "{\"failedSlots\":\"PT1M\",\"abovePercent\":-1}");
    }

    @Property(tries = 3000)
    void aDocumentWithSomethingElseInItIsReadOrItsFaultsAreNamed(
            @ForAll @IntRange(max = 200) int place, @ForAll("values") String value) {
        ObjectNode document = (ObjectNode) Written.yaml(WHOLE.getBytes(StandardCharsets.UTF_8));
        List<Runnable> changes = new ArrayList<>();
        JsonNode other;
        try {
            other = Written.json(value.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            return;
        }
        collect(document, other, changes);
        changes.get(place % changes.size()).run();

        try {
            assertThat(AgreementDocument.read(document).customer()).isNotBlank();
        } catch (InvalidTermsException e) {
            assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.path()).startsWith("/");
                assertThat(fault.detail()).doesNotContain("null)").isNotBlank();
            });
        }
    }

    private static void collect(JsonNode node, JsonNode other, List<Runnable> changes) {
        node.properties().forEach(field -> {
            changes.add(() -> ((ObjectNode) node).set(field.getKey(), other));
            collect(field.getValue(), other, changes);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            int index = i;
            changes.add(() -> ((ArrayNode) node).set(index, other));
            collect(node.get(i), other, changes);
        }
    }

    @Property(tries = 1500)
    void whateverBytesAreSentAreATreeOrRefused(@ForAll("fragments") List<String> fragments) {
        byte[] document = String.join("", fragments).getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(Written.yaml(document)).isNotNull();
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageContaining("YAML");
        }
        try {
            assertThat(Written.json(document)).isNotNull();
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageContaining("JSON");
        }
    }

    @Provide
    Arbitrary<List<String>> fragments() {
        return Arbitraries.of(
                        "a: ",
                        "b: ",
                        "\n",
                        "  ",
                        "- ",
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "'",
                        "&x ",
                        "*x",
                        "*x : ",
                        "<<: ",
                        "!!float ",
                        "!!int ",
                        "!!binary ",
                        "!!null ",
                        "!x ",
                        "? ",
                        "|\n",
                        ">",
                        "---\n",
                        "...\n",
                        "%YAML 1.1\n",
                        "#",
                        "\t",
                        "0x1F",
                        "1_000",
                        "012",
                        ".inf",
                        ".nan",
                        "1e5",
                        "~",
                        "\u0000",
                        "\u0085",
                        "\ufeff",
                        ",",
                        ":",
                        "@",
                        "`",
                        "true",
                        "2026-01-01")
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void whateverRawBytesAreSentAreATreeOrRefused(@ForAll @Size(max = 40) byte[] document) {
        try {
            assertThat(Written.yaml(document)).isNotNull();
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageContaining("YAML");
        }
    }
}
