package io.nines.command.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreedTerms.AgreedFee;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.AgreementEvent.AgreementEnded;
import io.nines.contract.AgreementEvent.AgreementRenamed;
import io.nines.contract.DomainEvent;
import io.nines.log.LogEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementApiTest {
    private static final String YAML = """
            customer: Tarnhollow Bank
            title: Payouts
            startsAt: 2026-01-01
            components: [agreed, {id: agreed-too, weight: 3}]
            fee: {amount: 4800, currency: EUR}
            terms:   # as in the contract
              zone: Europe/Berlin
              combine: weighted
              objectives: [{availability: 99.950}]
            """;
    private static final String STRICTER =
            "{\"effectiveFrom\":\"%s\",\"terms\":{\"zone\":\"Europe/Berlin\",\"objectives\":[{\"availability\":%s}]}}";

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();
    private final AgreementDirectory directory = command.bean(AgreementDirectory.class);

    @BeforeEach
    void components() {
        admin.put("/api/components/agreed", "{\"name\":\"Agreed\"}");
        admin.put("/api/components/agreed-too", "{\"name\":\"Agreed, too\"}");
    }

    private DomainEvent event(Http.Reply reply) {
        List<LogEntry> entries = command.bean(CommittedEvents.class).read(reply.position() - 1, 1, Set.of());
        return entries.get(0).event();
    }

    private Http.Reply put(String id, String yaml) {
        return admin.send("PUT", "/api/agreements/" + id, yaml, "application/yaml");
    }

    @Test
    void anAgreementIsConcludedByOneDocument() {
        Http.Reply reply = put("first", YAML);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/agreements/first");
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.raw().body())
                .isEqualTo("{\"id\":\"first\",\"customer\":\"Tarnhollow Bank\",\"title\":\"Payouts\","
                        + "\"startsAt\":\"2025-12-31T23:00:00.000Z\",\"endsAt\":null,\"version\":1,"
                        + "\"effectiveFrom\":\"2025-12-31T23:00:00.000Z\",\"revision\":1}");
        AgreementConcluded event = (AgreementConcluded) event(reply);
        assertThat(event.terms().components())
                .containsExactly(new AgreedComponent("agreed", 1), new AgreedComponent("agreed-too", 3));
        assertThat(event.terms().fee()).isEqualTo(new AgreedFee("4800.00", "EUR"));
        assertThat(event.terms().terms().toString())
                .isEqualTo("{\"zone\":\"Europe/Berlin\",\"combine\":\"weighted\","
                        + "\"objectives\":[{\"availability\":99.950}],\"maintenance\":{\"notice\":\"PT0S\"}}");
        assertThat(directory.find("first").customer()).isEqualTo("Tarnhollow Bank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/yaml", "application/x-yaml", "text/yaml; charset=utf-8", ""})
    void theSameDocumentInAnyFormRecordsNothing(String type) {
        Http.Reply first = put("same", YAML);
        String json = """
                {"customer":"Tarnhollow Bank","title":"Payouts","startsAt":"2025-12-31T23:00:00Z",
                "components":[{"id":"agreed-too","weight":3},"agreed"],"fee":{"currency":"EUR","amount":"4800.0"},
                "terms":{"objectives":[{"availability":99.950}],"combine":"weighted","zone":"Europe/Berlin"}}
                """;

        Http.Reply again = admin.send("PUT", "/api/agreements/same", json, type.isEmpty() ? null : type);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.position()).isEqualTo(first.position());
    }

    @Test
    void anotherTypeOfBodyIsNotRead() {
        Http.Reply refused = admin.send("PUT", "/api/agreements/typed", YAML, "text/plain");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.body().get("detail").asText())
                .isEqualTo(
                        "Content-Type has to say one of: application/json, application/yaml, application/x-yaml, text/yaml.");
    }

    @Test
    void anotherNameIsNoNewVersion() {
        put("renamed", YAML);

        Http.Reply reply = put("renamed", YAML.replace("Bank", "Bank plc").replace("title: Payouts\n", ""));

        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.body().get("version").intValue()).isEqualTo(1);
        assertThat(event(reply)).isEqualTo(new AgreementRenamed("renamed", "Tarnhollow Bank plc", null));
    }

    @Test
    void otherTermsAreAVersionFromWhenItIsSaid() {
        put("amended", YAML);

        Http.Reply now = put("amended", YAML.replace("99.950", "99.99"));
        Http.Reply later = put("amended", YAML.replace("4800", "5000") + "effectiveFrom: 2030-07-01\n");

        AgreementAmended first = (AgreementAmended) event(now);
        Instant recordedAt = command.bean(CommittedEvents.class)
                .read(now.position() - 1, 1, Set.of())
                .get(0)
                .recordedAt();
        assertThat(first.effectiveFrom()).isBetween(recordedAt.minusSeconds(10), recordedAt);
        AgreementAmended second = (AgreementAmended) event(later);
        assertThat(second.effectiveFrom()).isEqualTo("2030-06-30T22:00:00Z");
        assertThat(second.terms().fee()).isEqualTo(new AgreedFee("5000.00", "EUR"));
        assertThat(second.terms().terms().at("/objectives/0/availability").decimalValue())
                .isEqualByComparingTo("99.95");
        assertThat(later.body().get("version").intValue()).isEqualTo(3);
    }

    @Test
    void nameAndTermsMayChangeAtOnce() {
        Http.Reply first = put("both", YAML);

        Http.Reply reply = put("both", YAML.replace("Bank", "Trust").replace("99.950", "99.99"));

        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        assertThat(reply.position()).isGreaterThan(first.position() + 1);
        assertThat(event(reply)).isInstanceOf(AgreementAmended.class);
    }

    @Test
    void theStartStays() {
        put("started", YAML);

        Http.Reply other = put("started", YAML.replace("2026-01-01", "2026-02-01"));
        Http.Reply none = put("started", YAML.replace("startsAt: 2026-01-01\n", ""));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("/problems/start-stays");
        assertThat(none.problem()).isEqualTo("/problems/start-stays");
        assertThat(put("unstarted", YAML + "effectiveFrom: 2026-02-01\n").problem())
                .isEqualTo("/problems/first-version-holds-from-the-start");
        assertThat(directory.find("unstarted")).isNull();
    }

    @Test
    void theNextVersionLeavesOutWhatIsAsBefore() {
        put("next", YAML);

        Http.Reply reply = admin.post("/api/agreements/next/terms", STRICTER.formatted("2026-04-01", "99.99"));
        Http.Reply again = admin.post("/api/agreements/next/terms", STRICTER.formatted("2026-04-01", "99.99"));
        Http.Reply fewer = admin.send(
                "POST",
                "/api/agreements/next/terms",
                "{effectiveFrom: 2026-05-01, components: [agreed], fee: {amount: 1, currency: JPY}, template: slack}",
                "text/yaml");

        AgreementAmended event = (AgreementAmended) event(reply);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(event.effectiveFrom()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(event.terms().components()).hasSize(2);
        assertThat(event.terms().fee()).isEqualTo(new AgreedFee("4800.00", "EUR"));
        assertThat(again.position()).isEqualTo(reply.position());
        AgreementAmended other = (AgreementAmended) event(fewer);
        assertThat(other.terms().components()).containsExactly(new AgreedComponent("agreed", 1));
        assertThat(other.terms().fee()).isEqualTo(new AgreedFee("1", "JPY"));
        assertThat(other.terms().terms().at("/maintenance/notice").textValue()).isEqualTo("PT48H");
    }

    @Test
    void amendmentsComeInOrderAlsoIntoThePast() {
        put("ordered", YAML);
        String path = "/api/agreements/ordered/terms";

        assertThat(admin.post(path, STRICTER.formatted("2026-01-01", "99")).problem())
                .isEqualTo("/problems/amendments-in-order");
        assertThat(admin.post(path, STRICTER.formatted("2026-03-01", "99")).status())
                .isEqualTo(200);
        assertThat(admin.post(path, STRICTER.formatted("2026-02-01", "98")).problem())
                .isEqualTo("/problems/amendments-in-order");
        assertThat(admin.post(path, STRICTER.formatted("2026-03-01", "98")).status())
                .isEqualTo(409);
        assertThat(directory.find("ordered").version()).isEqualTo(2);
    }

    @Test
    void anAgreementEndsOnceAndMayEndAtAnotherTime() {
        put("ending", YAML);
        String path = "/api/agreements/ending/end";

        Http.Reply ended = admin.post(path, "{\"endsAt\":\"2027-01-01\"}");
        Http.Reply again = admin.post(path, "{\"endsAt\":\"2026-12-31T23:00:00Z\"}");
        Http.Reply other = admin.post(path, "{\"endsAt\":\"2027-06-01T00:00:00+02:00\"}");

        assertThat(event(ended)).isEqualTo(new AgreementEnded("ending", Instant.parse("2026-12-31T23:00:00Z")));
        assertThat(ended.body().get("endsAt").textValue()).isEqualTo("2026-12-31T23:00:00.000Z");
        assertThat(again.position()).isEqualTo(ended.position());
        assertThat(other.header("ETag")).isEqualTo("\"3\"");
        assertThat(admin.post(path, "{\"endsAt\":\"2025-12-31\"}").problem()).isEqualTo("/problems/ends-before-start");
        assertThat(admin.post("/api/agreements/ending/terms", STRICTER.formatted("2027-06-01", "99"))
                        .problem())
                .isEqualTo("/problems/agreement-ended");
    }

    @Test
    void whatIsWrongIsNamedByItsPathAllAtOnce() {
        Http.Reply reply = put(
                "wrong",
                "{components: [{id: agreed, weight: 0}], terms: {objectives: [{availability: 101}], zoon: UTC}, x: 1}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("/problems/invalid-request");
        assertThat(reply.body().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "/x", "/customer", "/terms/zoon", "/terms/objectives/0/availability", "/components/0/weight");
        assertThat(reply.body().get("errors").findValuesAsText("detail"))
                .anyMatch(detail -> detail.contains("from 0 to 100"));
        assertThat(directory.find("wrong")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    application/json | {"customer":"X","customer":"Y"} | 400 | Duplicate
                    application/json | {"customer":                    | 400 | line 1
                    application/yaml | a: &a [1]\\nb: *a               | 400 | aliases
                    application/yaml | [                               | 400 | YAML
                    application/yaml | []                              | 422 | an object
                    """)
    void whatIsNoDocumentIsRefused(String type, String body, int status, String detail) {
        Http.Reply reply = admin.send("PUT", "/api/agreements/unreadable", body.replace("\\n", "\n"), type);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().get("detail").textValue()).contains(detail);
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        assertThat(put("large", YAML + "# " + "x".repeat(200_000)).status()).isEqualTo(413);
    }

    @Test
    void componentsHaveToBeThereAndNewOnesInUse() {
        admin.put("/api/components/agreed-old", "{\"name\":\"Old\"}");
        put("olden", YAML.replace("[agreed,", "[agreed-old, agreed,"));
        admin.post("/api/components/agreed-old/retire", null);

        Http.Reply unknown = put("nowhere", YAML.replace("[agreed,", "[nowhere, neither,"));
        Http.Reply retired = put("nowhere", YAML.replace("[agreed,", "[agreed-old,"));
        Http.Reply before = admin.post("/api/agreements/olden/terms", STRICTER.formatted("2026-02-01", "99"));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.problem()).isEqualTo("/problems/unknown-component");
        assertThat(unknown.body().get("components").toString()).contains("nowhere", "neither");
        assertThat(unknown.body().get("detail").asText()).endsWith(" neither, nowhere.");
        String many = IntStream.range(100, 130).mapToObj(i -> "no-" + i).collect(Collectors.joining(", "));
        Http.Reply crowd = put("nowhere", YAML.replace("[agreed,", "[" + many + ", agreed,"));
        assertThat(crowd.body().get("components")).hasSize(5);
        assertThat(crowd.body().get("detail").asText())
                .matches("There is no component with the id (no-[0-9]+, ){4}no-[0-9]+ and 25 more\\.");
        assertThat(retired.problem()).isEqualTo("/problems/component-retired");
        assertThat(before.status()).isEqualTo(200);
        assertThat(directory.find("nowhere")).isNull();
    }

    @Test
    void aChangeThatExpectsAnotherRevisionIsRefused() {
        put("etag", YAML);
        String end = "{\"endsAt\":\"2030-01-01\"}";

        assertThat(admin.put("/api/agreements/etag", json("X"), "If-None-Match", "*")
                        .status())
                .isEqualTo(412);
        assertThat(admin.put("/api/agreements/etag", json("X"), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(412);
        assertThat(admin.post("/api/agreements/etag/end", end, "If-Match", "\"2\"")
                        .problem())
                .isEqualTo("/problems/precondition-failed");
        assertThat(admin.post("/api/agreements/etag/end", end, "If-Match", "\"1\"")
                        .header("ETag"))
                .isEqualTo("\"2\"");
    }

    private static String json(String customer) {
        return "{\"customer\":\"" + customer + "\",\"components\":[\"agreed\"],\"terms\":{\"objectives\":[]}}";
    }

    @Test
    void theSameRequestAgainIsAnsweredAsItWas() {
        put("again", YAML);
        String path = "/api/agreements/again/terms";
        String body = STRICTER.formatted("2026-02-01", "99");

        Http.Reply first = admin.post(path, body, "Idempotency-Key", "amend-1");
        admin.post(path, STRICTER.formatted("2026-03-01", "98"));
        Http.Reply again = admin.post(path, body, "Idempotency-Key", "amend-1");
        Http.Reply other = admin.post(path, STRICTER.formatted("2026-04-01", "97"), "Idempotency-Key", "amend-1");

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.problem()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void whatNeverWasConcludedIsNotFound() {
        assertThat(admin.post("/api/agreements/never/terms", STRICTER.formatted("2026-02-01", "99"))
                        .problem())
                .isEqualTo("/problems/unknown-agreement");
        assertThat(admin.post("/api/agreements/never/end", "{\"endsAt\":\"2030-01-01\"}")
                        .status())
                .isEqualTo(404);
        assertThat(put("Never", YAML).problem()).isEqualTo("/problems/invalid-agreement-id");
    }

    @ParameterizedTest
    @CsvSource({"{} , endsAt", "{\"endsAt\":\"2026-02-30\"}, endsAt", "{\"endsAt\":5}, endsAt"})
    void anEndThatIsNoneIsNamed(String body, String field) {
        put("endless", YAML);

        Http.Reply reply = admin.post("/api/agreements/endless/end", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().at("/errors/0/field").textValue()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"probe, 403", "reader, 403", "operator, 403", "account-manager, 201", "admin, 201"})
    void onlyAccountManagersConcludeAgreements(String role, int status) {
        Http caller = caller("{\"role\":\"" + role + "\"}");

        assertThat(caller.put("/api/agreements/by-" + role, json("X")).status()).isEqualTo(status);
    }

    private Http caller(String grant) {
        return command.http(admin.post("/api/keys", grant).body().get("key").textValue());
    }

    @Test
    void aManagerOfSomeCustomersKeepsOnlyTheirAgreements() {
        Http manager = caller("{\"role\":\"account-manager\",\"customers\":[\"Mine\",\"Mine, too\"]}");
        admin.put("/api/agreements/theirs", json("Theirs"));
        String end = "{\"endsAt\":\"2030-01-01\"}";

        assertThat(manager.put("/api/agreements/mine", json("Mine")).status()).isEqualTo(201);
        assertThat(manager.put("/api/agreements/mine", json("Mine, too")).status())
                .isEqualTo(200);
        assertThat(manager.put("/api/agreements/mine", json("Theirs")).status()).isEqualTo(403);
        assertThat(manager.put("/api/agreements/theirs", json("Mine")).problem())
                .isEqualTo("/problems/forbidden");
        assertThat(manager.post("/api/agreements/theirs/end", end).status()).isEqualTo(403);
        assertThat(manager.post("/api/agreements/theirs/terms", STRICTER.formatted("2026-02-01", "99"))
                        .status())
                .isEqualTo(403);
        assertThat(manager.post("/api/agreements/mine/end", end).status()).isEqualTo(200);
        assertThat(directory.find("theirs").endsAt()).isNull();
    }
}
