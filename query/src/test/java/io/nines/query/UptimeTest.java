package io.nines.query;

import static io.nines.query.Running.body;
import static io.nines.query.Running.change;
import static io.nines.query.Running.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Instants;
import io.nines.contract.Status;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UptimeTest {
    private static final String JANUARY = "?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";
    private static long registered;
    private static long beforeThrough;
    private static long position;
    private static String chain;

    @BeforeAll
    static void tell() {
        registered = Running.register("uptime-api", "Uptime core");
        Running.register("uptime-web", "Uptime edge");
        Running.changed(
                "uptime-api",
                change("2026-01-01T00:00:00Z", Status.UP),
                change("2026-01-10T10:00:00Z", Status.DOWN),
                change("2026-01-10T10:06:00Z", Status.UP));
        beforeThrough = Running.changed("uptime-web", change("2026-01-02T00:00:00Z", Status.UP));
        position = Running.through("2026-02-15T00:00:00Z");
        chain = HexFormat.of().formatHex(Running.LOG.story.head().chain());
    }

    @Test
    void aMonthWithSixMinutesDownComesOutAsPromised() {
        assertThat(body("/api/components/uptime-api/uptime" + JANUARY + "&rules=1&position=" + position))
                .isEqualTo("{\"component\":\"uptime-api\",\"from\":\"2026-01-01T00:00:00.000Z\","
                        + "\"to\":\"2026-02-01T00:00:00.000Z\",\"through\":\"2026-02-15T00:00:00.000Z\","
                        + "\"since\":\"2026-01-01T00:00:00.000Z\","
                        + "\"asOf\":{\"position\":" + position + ",\"recordedAt\":\""
                        + Instants.format(Story.recordedAt(position)) + "\",\"chain\":\"" + chain + "\"},"
                        + "\"rules\":1,\"tzdata\":\""
                        + ZoneRulesProvider.getVersions("UTC").lastKey() + "\","
                        + "\"millis\":{\"up\":2678040000,\"degraded\":0,\"partial\":0,\"down\":360000,"
                        + "\"unknown\":0,\"maintenance\":0},"
                        + "\"coveragePercent\":100,\"uptimePercent\":99.986559,\"displayed\":\"99.986%\","
                        + "\"rule\":\"(up + degraded + partial / 2) / (up + degraded + partial + down)\"}");
    }

    @Test
    void figuresReachNoFurtherThanWhatIsJudged() {
        JsonNode answer = json("/api/components/uptime-api/uptime?from=2026-02-14T00:00:00Z&to=2026-03-01T00:00:00Z"
                + "&position=" + position);
        assertThat(answer.at("/to").asText()).isEqualTo("2026-03-01T00:00:00.000Z");
        assertThat(answer.at("/millis/up").asLong()).isEqualTo(86_400_000);
        assertThat(answer.at("/displayed").asText()).isEqualTo("100%");
    }

    @Test
    void aPeriodBeyondWhatIsJudgedHasNoData() {
        JsonNode answer = json("/api/components/uptime-api/uptime?from=2026-02-15T00:00:00Z&to=2026-03-01T00:00:00Z"
                + "&position=" + position);
        assertThat(answer.at("/uptimePercent").isNull()).isTrue();
        assertThat(answer.at("/coveragePercent").isNull()).isTrue();
        assertThat(answer.at("/displayed").asText()).isEqualTo("no data");
        answer.at("/millis").forEach(millis -> assertThat(millis.asLong()).isZero());
    }

    @Test
    void coverageLeavesOutWhatLiesBeforeTheFirstResult() {
        JsonNode answer = json("/api/components/uptime-web/uptime" + JANUARY + "&position=" + position);
        assertThat(answer.at("/since").asText()).isEqualTo("2026-01-02T00:00:00.000Z");
        assertThat(answer.at("/millis/unknown").asLong()).isEqualTo(86_400_000);
        assertThat(answer.at("/coveragePercent").decimalValue()).hasToString("100");
    }

    @Test
    void aComponentWithoutResultsIsUnknownSinceItsRegistration() {
        JsonNode answer = json("/api/components/uptime-web/uptime" + JANUARY + "&position=" + (beforeThrough - 1));
        assertThat(answer.at("/since").asText()).isEqualTo(Instants.format(Story.recordedAt(registered + 1)));
        assertThat(answer.at("/displayed").asText()).isEqualTo("no data");
    }

    @Test
    void allComponentsOfAGroupComeInOneAnswerWithTheSameFigures() {
        JsonNode all = json("/api/uptime" + JANUARY + "&group=Uptime+core&position=" + position);
        assertThat(all.at("/components").size()).isEqualTo(1);
        assertThat(all.at("/components/0"))
                .isEqualTo(json("/api/components/uptime-api/uptime" + JANUARY + "&position=" + position));
    }

    @Test
    void allComponentsComeInOneAnswer() {
        JsonNode all = json("/api/uptime" + JANUARY + "&position=" + position);
        List<String> ids = new ArrayList<>();
        all.at("/components")
                .forEach(component -> ids.add(component.at("/component").asText()));
        assertThat(ids).contains("uptime-api", "uptime-web").doesNotHaveDuplicates();
        assertThat(all.at("/asOf/position").asLong()).isEqualTo(position);
    }

    @Test
    void aBoundWithAnotherOffsetIsTheSameInstant() {
        assertThat(json("/api/components/uptime-api/uptime?from=2026-01-01T02:00:00%2B02:00"
                        + "&to=2026-02-01T01:00:00+01:00&position=" + position))
                .isEqualTo(json("/api/components/uptime-api/uptime" + JANUARY + "&position=" + position));
    }
}
