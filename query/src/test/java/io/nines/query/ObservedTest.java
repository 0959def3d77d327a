package io.nines.query;

import static io.nines.query.Running.change;
import static io.nines.query.Running.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Instants;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import io.nines.contract.Outcome;
import io.nines.contract.Proof;
import io.nines.contract.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedTest {
    private static final String JANUARY = "?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";

    @Test
    void aTimelineIsMergedAndClippedToWhatIsAskedAndJudged() {
        Running.register("timeline", null);
        Running.changed(
                "timeline",
                change("2026-01-10T00:00:00Z", Status.UP),
                change("2026-01-11T00:00:00Z", Status.UP),
                change("2026-01-12T00:00:00Z", Status.PARTIAL));
        long position = Running.through("2026-02-15T00:00:00Z");
        assertThat(periods("timeline", "?from=2026-01-09T00:00:00Z&to=2026-01-13T00:00:00Z", position))
                .containsExactly(
                        "2026-01-09T00:00:00.000Z 2026-01-10T00:00:00.000Z unknown",
                        "2026-01-10T00:00:00.000Z 2026-01-12T00:00:00.000Z up",
                        "2026-01-12T00:00:00.000Z 2026-01-13T00:00:00.000Z partial");
        assertThat(periods("timeline", "?from=2026-02-14T00:00:00Z&to=2026-03-13T00:00:00Z", position))
                .containsExactly("2026-02-14T00:00:00.000Z 2026-02-15T00:00:00.000Z partial");
        assertThat(periods("timeline", "?from=2026-02-16T00:00:00Z&to=2026-03-13T00:00:00Z", position))
                .isEmpty();
    }

    @Test
    void aRestatementHidesNothingThatWasBelievedBefore() {
        Running.register("restated", null);
        Running.changed(
                "restated", change("2026-01-10T00:00:00Z", Status.UP), change("2026-01-12T00:00:00Z", Status.DOWN));
        long before = Running.through("2026-02-15T00:00:00Z");
        long after = Running.restated(
                "restated",
                "2026-01-13T00:00:00Z",
                change("2026-01-11T00:00:00Z", Status.DOWN),
                change("2026-01-12T12:00:00Z", Status.UP));
        assertThat(periods("restated", JANUARY, before))
                .containsExactly(
                        "2026-01-01T00:00:00.000Z 2026-01-10T00:00:00.000Z unknown",
                        "2026-01-10T00:00:00.000Z 2026-01-12T00:00:00.000Z up",
                        "2026-01-12T00:00:00.000Z 2026-02-01T00:00:00.000Z down");
        assertThat(periods("restated", JANUARY, after))
                .containsExactly(
                        "2026-01-01T00:00:00.000Z 2026-01-10T00:00:00.000Z unknown",
                        "2026-01-10T00:00:00.000Z 2026-01-11T00:00:00.000Z up",
                        "2026-01-11T00:00:00.000Z 2026-01-12T12:00:00.000Z down",
                        "2026-01-12T12:00:00.000Z 2026-01-13T00:00:00.000Z up",
                        "2026-01-13T00:00:00.000Z 2026-02-01T00:00:00.000Z down");
    }

    @Test
    void anOutageQuotesTheResultsThatProveIt() {
        Running.register("proven", null);
        Proof first = new Proof(
                Instant.parse("2026-01-10T10:00:00Z"), Outcome.DOWN, "eu", "eu-1", 41.5, 3, 17, "ab".repeat(32));
        Proof last = new Proof(Instant.parse("2026-01-10T10:06:00Z"), Outcome.UP, "eu", "eu-1", null, 3, 23, null);
        long position = Running.tell(
                "observed/proven/2026-01",
                new ObservedStatusChanged(
                        "proven",
                        Instant.parse("2026-01-10T10:00:00Z"),
                        List.of(change("2026-01-10T10:00:00Z", Status.DOWN), change("2026-01-10T10:06:00Z", Status.UP)),
                        List.of(new ObservedOutage(
                                "outage000001", Fate.STANDS, first.at(), last.at(), first, last, null))));
        Running.through("2026-02-15T00:00:00Z");
        JsonNode outages = json("/api/components/proven/outages" + JANUARY).at("/outages");
        assertThat(outages).hasSize(1);
        assertThat(outages.at("/0").toString())
                .isEqualTo("{\"id\":\"outage000001\",\"start\":\"2026-01-10T10:00:00.000Z\","
                        + "\"end\":\"2026-01-10T10:06:00.000Z\",\"millis\":360000,"
                        + "\"first\":{\"at\":\"2026-01-10T10:00:00.000Z\",\"outcome\":\"down\",\"location\":\"eu\","
                        + "\"probe\":\"eu-1\",\"latencyMillis\":41.5,\"topic\":\"nines.checks\",\"partition\":3,"
                        + "\"offset\":17,\"sha256\":\"" + "ab".repeat(32) + "\"},"
                        + "\"last\":{\"at\":\"2026-01-10T10:06:00.000Z\",\"outcome\":\"up\",\"location\":\"eu\","
                        + "\"probe\":\"eu-1\",\"latencyMillis\":null,\"topic\":\"nines.checks\",\"partition\":3,"
                        + "\"offset\":23,\"sha256\":null},\"position\":" + position
                        + ",\"incidents\":[],\"maintenance\":[]}");
    }

    @Test
    void outagesMergeSplitAndVanishAndWhatWasBelievedStaysOnRecord() {
        Running.register("outages", null);
        Running.through("2026-02-15T00:00:00Z");
        long one = Running.outages("outages", "2026-01-10T00:00:00Z", stands("a", "2026-01-10T00:00:00Z", null));
        long two = Running.outages(
                "outages",
                "2026-01-10T00:00:00Z",
                stands("a", "2026-01-10T00:00:00Z", "2026-01-11T00:00:00Z"),
                stands("b", "2026-01-12T00:00:00Z", "2026-01-13T00:00:00Z"));
        long merged = Running.outages(
                "outages",
                "2026-01-10T00:00:00Z",
                stands("a", "2026-01-10T00:00:00Z", "2026-01-13T00:00:00Z"),
                outage("b", Fate.MERGED, "2026-01-12T00:00:00Z", "2026-01-13T00:00:00Z", "a"));
        long split = Running.outages(
                "outages",
                "2026-01-10T00:00:00Z",
                stands("a", "2026-01-10T00:00:00Z", "2026-01-10T12:00:00Z"),
                outage("c", Fate.SPLIT, "2026-01-11T00:00:00Z", "2026-01-13T00:00:00Z", "a"));
        long withdrawn = Running.outages(
                "outages",
                "2026-01-10T00:00:00Z",
                outage("a", Fate.WITHDRAWN, "2026-01-10T00:00:00Z", "2026-01-10T12:00:00Z", null));
        assertThat(outages(one)).containsExactly("outagea00000 from " + one + " null");
        assertThat(outages(two))
                .containsExactly(
                        "outagea00000 from " + one + " 2026-01-11T00:00:00.000Z",
                        "outageb00000 from " + two + " 2026-01-13T00:00:00.000Z");
        assertThat(outages(merged)).containsExactly("outagea00000 from " + one + " 2026-01-13T00:00:00.000Z");
        assertThat(outages(split))
                .containsExactly(
                        "outagea00000 from " + one + " 2026-01-10T12:00:00.000Z",
                        "outagec00000 from " + split + " 2026-01-13T00:00:00.000Z");
        assertThat(outages(withdrawn)).containsExactly("outagec00000 from " + split + " 2026-01-13T00:00:00.000Z");
    }

    @Test
    void anOutageThatGoesOnIsAsLongAsIsJudged() {
        Running.register("ongoing", null);
        long position = Running.outages("ongoing", "2026-02-10T00:00:00Z", stands("o", "2026-02-14T00:00:00Z", null));
        Running.through("2026-02-15T00:00:00Z");
        JsonNode open = json("/api/components/ongoing/outages").at("/outages/0");
        assertThat(open.at("/end").isNull()).isTrue();
        assertThat(open.at("/millis").asLong()).isEqualTo(86_400_000);
        assertThat(open.at("/position").asLong()).isEqualTo(position);
    }

    @Test
    void onlyOutagesWithTimeInThePeriodAreTold() {
        Running.register("periods", null);
        Running.outages(
                "periods",
                "2026-01-10T00:00:00Z",
                stands("d", "2026-01-10T00:00:00Z", "2026-01-11T00:00:00Z"),
                stands("e", "2026-01-12T00:00:00Z", null));
        String outages = "/api/components/periods/outages";
        assertThat(json(outages).at("/outages")).hasSize(2);
        assertThat(json(outages).at("/from").isNull()).isTrue();
        assertThat(json(outages + "?to=2026-01-12T00:00:00Z").at("/outages")).hasSize(1);
        assertThat(json(outages + "?from=2026-01-11T00:00:00Z").at("/outages")).hasSize(1);
        assertThat(json(outages + "?from=2026-01-10T23:59:59.999Z&to=2026-01-12T00:00:00.001Z")
                        .at("/outages"))
                .hasSize(2);
        assertThat(json(outages + "?from=2026-01-11T00:00:00Z&to=2026-01-12T00:00:00Z")
                        .at("/outages"))
                .isEmpty();
    }

    private static ObservedOutage stands(String letter, String start, String end) {
        return outage(letter, Fate.STANDS, start, end, null);
    }

    private static ObservedOutage outage(String letter, Fate fate, String start, String end, String other) {
        return new ObservedOutage(
                "outage" + letter + "00000",
                fate,
                Instant.parse(start),
                end == null ? null : Instant.parse(end),
                null,
                null,
                other == null ? null : "outage" + other + "00000");
    }

    private static List<String> outages(long position) {
        List<String> outages = new ArrayList<>();
        json("/api/components/outages/outages?position=" + position)
                .at("/outages")
                .forEach(outage -> outages.add(outage.at("/id").asText() + " from "
                        + outage.at("/position").asLong() + " "
                        + outage.at("/end").asText()));
        return outages;
    }

    private static List<String> periods(String component, String period, long position) {
        List<String> periods = new ArrayList<>();
        JsonNode answer = json("/api/components/" + component + "/timeline" + period + "&position=" + position);
        assertThat(answer.at("/asOf/recordedAt").asText()).isEqualTo(Instants.format(Story.recordedAt(position)));
        answer.at("/periods")
                .forEach(held -> periods.add(held.at("/from").asText() + " "
                        + held.at("/to").asText() + " " + held.at("/status").asText()));
        return periods;
    }
}
