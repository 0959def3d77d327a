package io.nines.query;

import static io.nines.query.Declarations.affected;
import static io.nines.query.Declarations.declared;
import static io.nines.query.Declarations.ref;
import static io.nines.query.Declarations.resolved;
import static io.nines.query.Declarations.text;
import static io.nines.query.Running.json;
import static io.nines.query.Running.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentAcknowledged;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.PostMortem;
import io.nines.contract.PostMortem.ActionItem;
import io.nines.contract.PostMortem.Priority;
import io.nines.contract.Status;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OperationsReviewTest {
    private static final String MAY = "/api/operations-review?month=2019-05";

    @BeforeAll
    static void tellOfMay() {
        Running.register("ops-api", null);
        Running.changed(
                "ops-api",
                Running.change("2019-05-01T00:00:00Z", Status.UP),
                Running.change("2019-05-10T10:00:00Z", Status.DOWN),
                Running.change("2019-05-10T11:00:00Z", Status.UP));
        incident("opsone", "2019-05-10T10:00:00Z", "2019-05-10T11:00:00Z");
        incident("opstwo", "2019-05-12T10:00:00Z", "2019-05-12T10:30:00Z");
        incident("opstri", "2019-05-13T10:00:00Z", "2019-05-13T10:10:00Z");
        incident("opsjun", "2019-06-01T00:00:00Z", "2019-06-01T10:10:00Z");
        tell("incident/opsdup", declared("opsdup", "2019-05-13T10:00:00Z", affected("ops-api", Impact.DOWN)));
        tell("incident/opsdup", new IncidentMerged("opsdup", "opstri"));
        learned();
        Running.through("2026-02-01T00:00:00Z");
    }

    private static void incident(String id, String from, String to) {
        tell(
                "incident/" + id,
                declared(id, from, affected("ops-api", Impact.DOWN)),
                new IncidentAcknowledged(id),
                resolved(id, to));
    }

    private static void learned() {
        PostMortem postMortem = new PostMortem(
                ref("opssummary01", "It broke"),
                List.of(ref("opswhy000001", "The disk was full")),
                List.of(
                        new ActionItem(
                                "opsaction001",
                                ref("opstitle0001", "Larger disk"),
                                Priority.HIGH,
                                ref("opsowner0001", "Ada"),
                                LocalDate.parse("2019-06-01"),
                                false),
                        new ActionItem("opsaction002", ref("opstitle0002", "Alert"), Priority.LOW, null, null, true)));
        Running.LOG.story.tell(
                "incident/opsone",
                List.of(new IncidentPostMortemPublished("opsone", postMortem)),
                List.of(
                        text("opssummary01", "It broke"),
                        text("opswhy000001", "The disk was full"),
                        text("opstitle0001", "Larger disk"),
                        text("opsowner0001", "Ada"),
                        text("opstitle0002", "Alert")),
                List.of());
    }

    @Test
    void aMonthIsLookedBackOn() {
        JsonNode review = json(MAY);
        assertThat(review.at("/zone").asText()).isEqualTo("UTC");
        assertThat(review.at("/severities/1").toString())
                .isEqualTo("{\"severity\":\"high\",\"incidents\":3,\"open\":0,"
                        + "\"acknowledge\":{\"count\":3,\"meanMillis\":1000,\"medianMillis\":1000,\"maxMillis\":1000},"
                        + "\"recover\":{\"count\":3,\"meanMillis\":2000000,\"medianMillis\":1800000,"
                        + "\"maxMillis\":3600000}}");
        assertThat(review.at("/severities/0/recover/meanMillis").isNull()).isTrue();
        assertThat(review.at("/incidents")).hasSize(3);
        assertThat(review.at("/repeated").toString())
                .isEqualTo("[{\"component\":\"ops-api\",\"name\":\"The ops-api\",\"incidents\":[\"opsone\",\"opstwo\","
                        + "\"opstri\"],\"outages\":0,\"whys\":[\"The disk was full\"]}]");
        assertThat(component(review).at("/downMillis").asLong()).isEqualTo(3_600_000);
        assertThat(component(review).at("/displayed").asText()).isEqualTo("99.865%");
    }

    @Test
    void whatIsToBeDoneStaysUntilItIsDone() {
        assertThat(json(MAY).at("/openActions").toString())
                .contains("{\"incident\":\"opsone\",\"id\":\"opsaction001\",\"title\":\"Larger disk\","
                        + "\"priority\":\"high\",\"owner\":\"Ada\",\"dueOn\":\"2019-06-01\",\"overdue\":true}")
                .doesNotContain("opsaction002");
    }

    @Test
    void daysAreThoseOfTheZoneThatIsAskedFor() {
        JsonNode review = json(MAY + "&zone=America/Los_Angeles");
        assertThat(review.at("/from").asText()).isEqualTo("2019-05-01T07:00:00.000Z");
        assertThat(review.at("/incidents")).hasSize(4);
        for (String wrong : List.of("", "?month=2019", "?month=2019-13", "?month=2019-05&zone=Nowhere")) {
            assertThat(Running.get("/api/operations-review" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void whoMaySeeTheAgreementsOfSomeCustomersIsToldThatItSpeaksOfAllComponents() {
        String manager = Agreed.manager("manager00005", "Ops Bank");
        HttpResponse<String> answer = Running.QUERY.get(manager, MAY);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/forbidden", "all components");
    }

    @Test
    void itIsAWebPageToo() {
        HttpResponse<String> answer = Running.get(MAY + "&format=html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).startsWithIgnoringCase("<!DOCTYPE html>");
        HttpResponse<String> text = Running.QUERY.get(Running.READER, MAY, Map.of("Accept", "text/*"));
        assertThat(text.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    }

    private static JsonNode component(JsonNode review) {
        for (JsonNode component : review.at("/components")) {
            if (component.at("/id").asText().equals("ops-api")) {
                return component;
            }
        }
        throw new AssertionError("there is no ops-api");
    }
}
