package io.nines.command.components;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Instants;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentApiTest {
    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();
    private final ComponentDirectory directory = command.bean(ComponentDirectory.class);

    @Test
    void aNewComponentIsRegisteredWithDefaults() {
        Http.Reply reply = admin.put("/api/components/new", "{\"name\":\"New\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/components/new");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.position()).isPositive();
        assertThat(reply.raw().body())
                .isEqualTo("{\"id\":\"new\",\"name\":\"New\",\"group\":null,\"order\":0,\"description\":null,"
                        + "\"visibility\":\"public\",\"detection\":{\"failuresToDown\":3,\"successesToUp\":1,"
                        + "\"locationsToAgree\":1,\"degradedAboveMillis\":null,\"expectedIntervalSeconds\":60,"
                        + "\"unknownAfterSeconds\":300,\"effectiveFrom\":null},\"upcoming\":[],"
                        + "\"retired\":false,\"revision\":1}");
    }

    @Test
    void theDirectoryKnowsAComponentOnceItIsAcknowledged() {
        admin.put("/api/components/known", "{\"name\":\"Known\",\"detection\":{\"unknownAfterSeconds\":null}}");

        WatchedComponent watched = directory.find("known");

        assertThat(watched.retired()).isFalse();
        assertThat(watched.policies())
                .containsExactly(new PolicyInForce(Instant.MIN, new DetectionPolicy(3, 1, 1, null, 60, null)));
    }

    @Test
    void theSameAgainRecordsNothing() {
        String body = "{\"name\":\"Same\",\"group\":\"Core\",\"order\":-2,\"description\":\"What it\\nis\","
                + "\"visibility\":\"internal\",\"detection\":{\"degradedAboveMillis\":12.5}}";
        Http.Reply first = admin.put("/api/components/same", body);

        Http.Reply second = admin.put("/api/components/same", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.position()).isEqualTo(first.position());
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("Location")).isNull();
    }

    @Test
    void whatIsLeftOutIsAsIfItWereNeverSaid() {
        admin.put("/api/components/less", "{\"name\":\"Less\",\"group\":\"Core\",\"description\":\"More\"}");

        Http.Reply reply = admin.put("/api/components/less", "{\"name\":\"Less\"}");

        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.body().get("group").isNull()).isTrue();
        assertThat(reply.body().get("description").isNull()).isTrue();
    }

    @Test
    void onlyAChangedDescriptionGetsANewText() {
        admin.put("/api/components/text", "{\"name\":\"Text\",\"description\":\"one\"}");
        String first = directory.description("text").text().id();

        admin.put("/api/components/text", "{\"name\":\"Other name\",\"description\":\"one\"}");
        String same = directory.description("text").text().id();
        admin.put("/api/components/text", "{\"name\":\"Other name\",\"description\":\"two\"}");
        String changed = directory.description("text").text().id();

        assertThat(same).isEqualTo(first);
        assertThat(changed).isNotEqualTo(first);
    }

    @Test
    void aPolicyFromAnEarlierInstantIsInForceFromThen() {
        admin.put("/api/components/policy", "{\"name\":\"Policy\"}");
        String body = "{\"name\":\"Policy\",\"detection\":{\"failuresToDown\":1,"
                + "\"effectiveFrom\":\"2024-05-01T02:00:00+02:00\"}}";

        Http.Reply changed = admin.put("/api/components/policy", body);
        Http.Reply again = admin.put("/api/components/policy", body);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(directory.find("policy").policies())
                .containsExactly(
                        new PolicyInForce(Instant.MIN, DetectionPolicy.DEFAULT),
                        new PolicyInForce(
                                Instant.parse("2024-05-01T00:00:00Z"), new DetectionPolicy(1, 1, 1, null, 60, 300)));
    }

    @Test
    void theAnswerShowsWhatJudgesNowAndWhatWillJudge() {
        String later = "2222-05-01T00:00:00.000Z";
        admin.put("/api/components/later", "{\"name\":\"Later\"}");
        Http.Reply planned = admin.put(
                "/api/components/later",
                "{\"name\":\"Later\",\"upcoming\":[{\"failuresToDown\":9,\"effectiveFrom\":\"" + later + "\"}]}");

        assertThat(planned.body().at("/detection/failuresToDown").asInt()).isEqualTo(3);
        assertThat(planned.body().at("/detection/effectiveFrom").isNull()).isTrue();
        assertThat(planned.body().at("/upcoming/0/failuresToDown").asInt()).isEqualTo(9);
        assertThat(planned.body().at("/upcoming/0/effectiveFrom").textValue()).isEqualTo(later);

        Http.Reply sentBack = admin.put("/api/components/later", planned.raw().body());
        assertThat(sentBack.raw().body()).isEqualTo(planned.raw().body());

        Http.Reply fromNow =
                admin.put("/api/components/later", "{\"name\":\"Later\",\"detection\":{\"failuresToDown\":9}}");
        PolicyInForce recorded = directory.find("later").policies().get(1);
        assertThat(fromNow.body().at("/detection/effectiveFrom").textValue())
                .isEqualTo(Instants.format(recorded.from()));
        assertThat(fromNow.body().at("/upcoming")).isEmpty();
    }

    @Test
    void aPolicyWithoutAnInstantIsInForceFromWhenItWasRecorded() {
        admin.put("/api/components/now", "{\"name\":\"Now\"}");

        admin.put("/api/components/now", "{\"name\":\"Now\",\"detection\":{\"successesToUp\":2}}");

        WatchedComponent watched = directory.find("now");
        assertThat(watched.policies().get(1).from()).isAfterOrEqualTo(watched.registeredAt());
    }

    @Test
    void aChangeThatExpectsAnotherRevisionIsRefused() {
        admin.put("/api/components/etag", "{\"name\":\"One\"}");
        admin.put("/api/components/etag", "{\"name\":\"Two\"}", "If-Match", "\"1\"");

        Http.Reply late = admin.put("/api/components/etag", "{\"name\":\"Three\"}", "If-Match", "\"1\"");
        Http.Reply fresh = admin.put("/api/components/etag", "{\"name\":\"Three\"}", "If-Match", "\"2\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("/problems/precondition-failed");
        assertThat(fresh.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void registeringOnlyWhereThereIsNothingIsRefusedWhereThereIs() {
        Http.Reply first = admin.put("/api/components/once", "{\"name\":\"One\"}", "If-None-Match", "*");
        Http.Reply second = admin.put("/api/components/once", "{\"name\":\"Two\"}", "If-None-Match", "*");
        Http.Reply missing = admin.put("/api/components/nowhere", "{\"name\":\"One\"}", "If-Match", "*");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(412);
        assertThat(missing.status()).isEqualTo(412);
        assertThat(directory.find("nowhere")).isNull();
    }

    @Test
    void retiringWhatHasChangedMeanwhileIsRefused() {
        admin.put("/api/components/changed", "{\"name\":\"One\"}");
        admin.put("/api/components/changed", "{\"name\":\"Two\"}");

        Http.Reply late = admin.post("/api/components/changed/retire", null, "If-Match", "\"1\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(directory.find("changed").retired()).isFalse();
        assertThat(admin.post("/api/components/changed/retire", null, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRetiredComponentNeverChangesAgain() {
        admin.put("/api/components/old", "{\"name\":\"Old\"}");

        Http.Reply retired = admin.post("/api/components/old/retire", null);
        Http.Reply again = admin.post("/api/components/old/retire", null);
        Http.Reply changed = admin.put("/api/components/old", "{\"name\":\"New\"}");

        assertThat(retired.status()).isEqualTo(200);
        assertThat(retired.body().get("retired").booleanValue()).isTrue();
        assertThat(retired.body().get("name").textValue()).isEqualTo("Old");
        assertThat(retired.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.body()).isEqualTo(retired.body());
        assertThat(again.position()).isEqualTo(retired.position());
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.problem()).isEqualTo("/problems/component-retired");
        assertThat(directory.find("old").retired()).isTrue();
    }

    @Test
    void retiringWhatNeverWasIsNotFound() {
        Http.Reply reply = admin.post("/api/components/never/retire", null);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("/problems/unknown-component");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "[] | ''",
                "{\"name\":\" \"} | name",
                "{\"name\":\"a\\nb\"} | name",
                "{\"name\":\"\\ud800\"} | name",
                "{\"name\":7} | name",
                "{\"name\":\"x\",\"colour\":1} | colour",
                "{\"name\":\"x\",\"order\":1.5} | order",
                "{\"name\":\"x\",\"order\":9999999999} | order",
                "{\"name\":\"x\",\"visibility\":\"PUBLIC\"} | visibility",
                "{\"name\":\"x\",\"detection\":[]} | detection",
                "{\"name\":\"x\",\"detection\":{\"speed\":1}} | detection.speed",
                "{\"name\":\"x\",\"detection\":{\"failuresToDown\":0}} | detection.failuresToDown",
                "{\"name\":\"x\",\"detection\":{\"successesToUp\":\"1\"}} | detection.successesToUp",
                "{\"name\":\"x\",\"detection\":{\"degradedAboveMillis\":1e999}} | detection.degradedAboveMillis",
                "{\"name\":\"x\",\"detection\":{\"unknownAfterSeconds\":-1}} | detection.unknownAfterSeconds",
                "{\"name\":\"x\",\"detection\":{\"effectiveFrom\":\"yesterday\"}} | detection.effectiveFrom",
                "{\"name\":\"x\",\"id\":\"other\"} | id",
                "{\"name\":\"x\",\"upcoming\":[{}]} | upcoming[0].effectiveFrom",
                "{\"name\":\"x\",\"upcoming\":[{\"a\":1,\"effectiveFrom\":\"2222-01-01T00:00:00Z\"}]} | upcoming[0].a",
                "{\"name\":\"x\",\"upcoming\":{}} | upcoming",
                "{\"name\":\"x\",\"upcoming\":[{\"effectiveFrom\":\"2222-01-01T00:00:00Z\"},"
                        + "{\"effectiveFrom\":\"2221-01-01T00:00:00Z\"}]} | upcoming",
            })
    void whatCannotBeUsedIsNamed(String body, String field) {
        Http.Reply reply = admin.put("/api/components/bad", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("/problems/invalid-request");
        assertThat(reply.body().get("errors")).hasSize(1);
        assertThat(reply.body().at("/errors/0/field").textValue()).isEqualTo(field);
        assertThat(directory.find("bad")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "", "\"1\",", "revision"})
    void whatIsNoETagIsNoPrecondition(String tag) {
        Http.Reply reply = admin.put("/api/components/tags", "{\"name\":\"x\"}", "If-Match", tag);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("/problems/invalid-precondition");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Http.Reply reply = admin.put(
                "/api/components/bad", "{\"order\":\"first\",\"detection\":{\"failuresToDown\":0,\"a\":1},\"b\":2}");

        assertThat(reply.body().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "order", "detection.failuresToDown", "detection.a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "Api",
        "-api",
        "a_b",
        "a%20b",
        "%C3%A4",
        "x23456789012345678901234567890123456789012345678901234567890123x"
    })
    void anIdThatIsNoneIsRefused(String id) {
        Http.Reply reply = admin.put("/api/components/" + id, "{\"name\":\"x\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("/problems/invalid-component-id");
    }

    @Test
    void brokenJsonIsAProblemOfTheCaller() {
        assertThat(admin.put("/api/components/bad", "{\"name\":").status()).isEqualTo(400);
        assertThat(admin.put("/api/components/bad", "{\"name\":\"x\"} {}").status())
                .isEqualTo(400);
        assertThat(admin.put("/api/components/bad", null).status()).isBetween(400, 422);
    }

    @Test
    void withoutAKeyNothingIsChanged() {
        assertThat(command.http(null)
                        .put("/api/components/x", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(401);
        assertThat(command.http("nines_wrong")
                        .put("/api/components/x", "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(401);
        assertThat(directory.find("x")).isNull();
    }
}
