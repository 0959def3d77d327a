package io.nines.query;

import static io.nines.query.Running.change;
import static io.nines.query.Running.get;
import static io.nines.query.Running.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Instants;
import io.nines.contract.Status;
import io.nines.contract.TextEntry;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentTest {
    private static final TextEntry TEXT = new TextEntry("componenttxt", "00".repeat(16), "Everything public, by Ann");

    @Test
    void aComponentIsToldWithItsPolicyAndItsRevisionAsETag() {
        long registered = Running.register("plain", "Core");
        Running.changed("plain", change("2026-01-01T00:00:00Z", Status.DEGRADED));
        Running.through("2026-02-15T00:00:00Z");
        assertThat(get("/api/components/plain").headers().firstValue("etag")).contains("\"1\"");
        JsonNode answer = json("/api/components/plain");
        assertThat(answer.toString())
                .startsWith("{\"id\":\"plain\",\"name\":\"The plain\",\"group\":\"Core\",\"order\":1,"
                        + "\"description\":null,\"descriptionText\":null,\"visibility\":\"public\",\"retired\":false,\"registeredAt\":\""
                        + Instants.format(Story.recordedAt(registered)) + "\",\"revision\":1,"
                        + "\"detection\":{\"failuresToDown\":3,\"successesToUp\":1,\"locationsToAgree\":1,"
                        + "\"degradedAboveMillis\":null,\"expectedIntervalSeconds\":60,\"unknownAfterSeconds\":300,"
                        + "\"effectiveFrom\":null},\"upcoming\":[],\"status\":\"degraded\",\"through\":\"2026-02-15T00:00:00.000Z\","
                        + "\"asOf\":{\"position\":");
    }

    @Test
    void whatIsSaidOfAComponentIsToldAsOfEachPosition() {
        long registered = Running.register("changing", "Core");
        long described = Running.tell(
                "component/changing",
                new ComponentDescribed("changing", "Renamed", null, 7, null, Visibility.INTERNAL));
        DetectionPolicy strict = new DetectionPolicy(1, 1, 1, 250.0, null, null);
        long changed = Running.tell("component/changing", new DetectionPolicyChanged("changing", strict, null));
        long changedForThePast = Running.tell(
                "component/changing",
                new DetectionPolicyChanged("changing", DetectionPolicy.DEFAULT, Instant.parse("2026-01-01T00:00:00Z")));
        long retired = Running.tell("component/changing", new ComponentRetired("changing"));
        assertThat(asOf(registered, "name", "revision")).containsExactly("The changing", "1");
        assertThat(asOf(described, "name", "group", "order", "visibility", "revision"))
                .containsExactly("Renamed", "null", "7", "internal", "2");
        assertThat(asOf(changed, "detection/degradedAboveMillis", "detection/effectiveFrom", "revision"))
                .containsExactly("250.0", Instants.format(Story.recordedAt(changed)), "3");
        assertThat(asOf(changedForThePast, "detection/failuresToDown", "detection/effectiveFrom", "retired"))
                .containsExactly("3", "null", "false");
        assertThat(asOf(retired, "retired", "revision")).containsExactly("true", "5");
    }

    @Test
    void whatJudgesNowIsToldApartFromWhatWill() {
        Running.register("planned", "Core");
        DetectionPolicy strict = new DetectionPolicy(1, 1, 1, null, null, null);
        Instant far = Instant.parse("2222-01-01T00:00:00Z");
        Running.tell("component/planned", new DetectionPolicyChanged("planned", strict, far));
        JsonNode planned = json("/api/components/planned");
        assertThat(planned.at("/detection/failuresToDown").asInt()).isEqualTo(3);
        assertThat(planned.at("/detection/effectiveFrom").isNull()).isTrue();
        assertThat(planned.at("/upcoming").toString())
                .isEqualTo("[{\"failuresToDown\":1,\"successesToUp\":1,\"locationsToAgree\":1,"
                        + "\"degradedAboveMillis\":null,\"expectedIntervalSeconds\":null,"
                        + "\"unknownAfterSeconds\":null,\"effectiveFrom\":\"2222-01-01T00:00:00.000Z\"}]");
        Running.tell("component/planned", new DetectionPolicyChanged("planned", DetectionPolicy.DEFAULT, null));
        assertThat(json("/api/components/planned").at("/upcoming")).isEmpty();
    }

    @Test
    void allComponentsComeInTheOrderOfThePage() {
        Running.register("listed-b", null);
        Running.register("listed-a", null);
        List<String> ids = new ArrayList<>();
        json("/api/components")
                .at("/components")
                .forEach(component -> ids.add(component.at("/id").asText()));
        assertThat(ids).containsSubsequence("listed-a", "listed-b");
    }

    @Test
    void anErasedDescriptionIsGoneFromEarlierViewsToo() {
        ComponentRegistered registered = new ComponentRegistered(
                "described", "Described", null, 1, TEXT.ref(), Visibility.PUBLIC, DetectionPolicy.DEFAULT);
        long before = Running.LOG.story.tell("component/described", List.of(registered), List.of(TEXT), List.of());
        assertThat(json("/api/components/described").at("/description").asText())
                .isEqualTo(TEXT.text());
        long erased = Running.LOG.story.tell(
                "text/" + TEXT.id(), List.of(new TextErased(TEXT.id())), List.of(), List.of(TEXT.id()));
        String removed = "removed on " + Instants.format(Story.recordedAt(erased)) + " by " + Story.AUTHOR;
        assertThat(json("/api/components/described").at("/description").asText())
                .isEqualTo(removed);
        assertThat(json("/api/components/described?position=" + before)
                        .at("/description")
                        .asText())
                .isEqualTo(removed);
    }

    @Test
    void anUnknownComponentIsNotFound() {
        assertThat(get("/api/components/nobody").statusCode()).isEqualTo(404);
    }

    private static List<String> asOf(long position, String... fields) {
        JsonNode component = json("/api/components/changing?position=" + position);
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            values.add(component.at("/" + field).asText());
        }
        return values;
    }
}
