package io.nines.query;

import static io.nines.query.Declarations.affected;
import static io.nines.query.Declarations.announced;
import static io.nines.query.Declarations.declared;
import static io.nines.query.Declarations.resolved;
import static io.nines.query.Running.change;
import static io.nines.query.Running.json;
import static io.nines.query.Running.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.Status;
import io.nines.contract.Visibility;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One day: observed down for two hours, declared degraded for three of which the last one is maintenance. */
class DeclaredUptimeTest {
    private static final int HOUR = 3_600_000;
    private static final String DAY = "?from=2026-01-10T00:00:00Z&to=2026-01-11T00:00:00Z&position=";
    private static long position;

    @BeforeAll
    static void tellOfADay() {
        Running.register("basis-api", "Basis");
        Running.register("basis-web", "Basis");
        Running.changed(
                "basis-api",
                change("2026-01-01T00:00:00Z", Status.UP),
                change("2026-01-10T10:00:00Z", Status.DOWN),
                change("2026-01-10T12:00:00Z", Status.UP));
        tell(
                "incident/basis",
                declared("basis", "2026-01-10T09:00:00Z", affected("basis-api", Impact.DEGRADED)),
                resolved("basis", "2026-01-10T12:00:00Z"));
        tell("maintenance/basis", announced("basis", "2026-01-10T11:00:00Z", "2026-01-10T13:00:00Z", "basis-api"));
        position = Running.through("2026-02-15T00:00:00Z");
    }

    @Test
    void byObservedStatusMaintenanceWinsAndLeavesTheDenominatorWhereNothingElseIsAsked() {
        JsonNode answer = uptime("");
        assertThat(answer.at("/rules").asInt()).isEqualTo(2);
        assertThat(answer.at("/basis").asText()).isEqualTo("observed");
        assertThat(answer.at("/maintenance").asText()).isEqualTo("apart");
        assertThat(hours(answer)).containsExactly(21, 0, 0, 1, 0, 2);
        assertThat(answer.at("/displayed").asText()).isEqualTo("95.454%");
        assertThat(answer.at("/rule").asText())
                .isEqualTo("(up + degraded + partial / 2) / (up + degraded + partial + down); maintenance is apart");
    }

    @Test
    void maintenanceMayCountAsUpOrNotAtAll() {
        assertThat(hours(uptime("&maintenance=good"))).containsExactly(23, 0, 0, 1, 0, 0);
        assertThat(uptime("&maintenance=good").at("/rule").asText()).endsWith("; maintenance counts as up");
        assertThat(hours(uptime("&maintenance=ignored"))).containsExactly(22, 0, 0, 2, 0, 0);
        assertThat(uptime("&maintenance=ignored").at("/rule").asText()).endsWith("; maintenance is ignored");
    }

    @Test
    void declaredStatusIsWhatOperatorsSaidWhateverWasObserved() {
        assertThat(hours(uptime("&basis=declared"))).containsExactly(20, 2, 0, 0, 0, 2);
        assertThat(hours(uptime("&basis=declared&maintenance=good"))).containsExactly(22, 2, 0, 0, 0, 0);
        assertThat(hours(uptime("&basis=declared&maintenance=ignored"))).containsExactly(21, 3, 0, 0, 0, 0);
    }

    @Test
    void byTheFirstRulesThereIsNeitherDeclaredStatusNorMaintenance() {
        JsonNode answer = uptime("&rules=1");
        assertThat(answer.at("/rules").asInt()).isEqualTo(1);
        assertThat(answer.has("basis")).isFalse();
        assertThat(answer.has("maintenance")).isFalse();
        assertThat(hours(answer)).containsExactly(22, 0, 0, 2, 0, 0);
        assertThat(json("/api/components/basis-api/timeline" + DAY + position + "&rules=1")
                        .has("basis"))
                .isFalse();
    }

    @Test
    void theTimelineHasTheSameStatuses() {
        JsonNode answer = json("/api/components/basis-api/timeline" + DAY + position + "&basis=declared");
        assertThat(answer.at("/basis").asText()).isEqualTo("declared");
        assertThat(answer.at("/maintenance").asText()).isEqualTo("apart");
        assertThat(answer.at("/periods").toString())
                .isEqualTo(
                        "[{\"from\":\"2026-01-10T00:00:00.000Z\",\"to\":\"2026-01-10T09:00:00.000Z\",\"status\":\"up\"},"
                                + "{\"from\":\"2026-01-10T09:00:00.000Z\",\"to\":\"2026-01-10T11:00:00.000Z\",\"status\":\"degraded\"},"
                                + "{\"from\":\"2026-01-10T11:00:00.000Z\",\"to\":\"2026-01-10T13:00:00.000Z\",\"status\":\"maintenance\"},"
                                + "{\"from\":\"2026-01-10T13:00:00.000Z\",\"to\":\"2026-01-11T00:00:00.000Z\",\"status\":\"up\"}]");
    }

    @Test
    void allComponentsComeInOneAnswerWithTheSameFigures() {
        for (String how : List.of("", "&basis=declared", "&basis=declared&maintenance=ignored", "&rules=1")) {
            JsonNode all = json("/api/uptime" + DAY + position + "&group=Basis" + how);
            assertThat(all.at("/components")).hasSize(2);
            assertThat(all.at("/components/0")).isEqualTo(uptime(how));
        }
    }

    @Test
    void nothingIsDeclaredOfAComponentBeforeAnythingWasKnownOfIt() {
        JsonNode answer = json("/api/components/basis-web/uptime" + DAY + position + "&basis=declared");
        assertThat(hours(answer)).containsExactly(0, 0, 0, 0, 24, 0);
        assertThat(answer.at("/displayed").asText()).isEqualTo("no data");
        assertThat(answer.at("/since").asText()).startsWith("2026-03-01T");
    }

    @Test
    void anIncidentMadeInternalLaterStopsCountingFromThatPositionOn() {
        Running.register("basis-int", null);
        tell("incident/basint", declared("basint", "2026-01-10T12:00:00Z", affected("basis-int", Impact.DOWN)));
        long open = Running.through("2026-02-15T00:00:00Z");
        long internal = tell("incident/basint", new IncidentVisibilityChanged("basint", Visibility.INTERNAL));
        String path = "/api/components/basis-int/uptime" + DAY;
        assertThat(hours(json(path + open + "&basis=declared"))).containsExactly(0, 0, 0, 12, 12, 0);
        assertThat(json(path + open + "&basis=declared").at("/since").asText()).isEqualTo("2026-01-10T12:00:00.000Z");
        assertThat(hours(json(path + internal + "&basis=declared"))).containsExactly(0, 0, 0, 0, 24, 0);
    }

    @Test
    void declaredFiguresReachNoFurtherThanWhatIsJudged() {
        JsonNode answer = json("/api/components/basis-api/uptime?from=2026-02-14T00:00:00Z&to=2026-03-01T00:00:00Z"
                + "&basis=declared&position=" + position);
        assertThat(answer.at("/through").asText()).isEqualTo("2026-02-15T00:00:00.000Z");
        assertThat(hours(answer)).containsExactly(24, 0, 0, 0, 0, 0);
    }

    @Test
    void whatCannotBeAskedIsRefusedByName() {
        for (String unusable : List.of(
                "basis=both",
                "maintenance=none",
                "rules=3",
                "rules=0",
                "basis=observed&rules=1",
                "maintenance=apart&rules=1")) {
            for (String read : List.of("uptime", "timeline")) {
                var answer = Running.get("/api/components/basis-api/" + read + DAY + position + "&" + unusable);
                assertThat(answer.statusCode()).as(unusable).isEqualTo(400);
                assertThat(Running.read(answer.body()).at("/parameter").asText())
                        .isEqualTo(unusable.substring(0, unusable.indexOf('=')));
            }
        }
    }

    private static JsonNode uptime(String how) {
        return json("/api/components/basis-api/uptime" + DAY + position + how);
    }

    /** Up, degraded, partial, down, unknown, maintenance. */
    private static List<Integer> hours(JsonNode answer) {
        return List.of("up", "degraded", "partial", "down", "unknown", "maintenance").stream()
                .map(status -> answer.at("/millis/" + status).asInt() / HOUR)
                .toList();
    }
}
