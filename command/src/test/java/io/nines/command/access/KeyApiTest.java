package io.nines.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.Role;
import io.nines.contract.Sha256;
import io.nines.http.Caller;
import io.nines.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyApiTest {
    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();
    private final AccessDirectory directory = command.bean(AccessDirectory.class);

    private static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }

    private Http.Reply grant(String body) {
        return admin.post("/api/keys", body);
    }

    @Test
    void aGrantedKeyIsShownOnceAndOpensAtOnce() {
        admin.put("/api/components/a", "{\"name\":\"A\"}");
        admin.put("/api/components/b", "{\"name\":\"B\"}");
        Http.Reply reply = grant("{\"role\":\"probe\",\"components\":[\"a\",\"b\",\"a\"],\"lateReachSeconds\":90,"
                + "\"label\":\"Frankfurt\"}");

        assertThat(reply.status()).isEqualTo(201);
        String id = reply.body().get("id").textValue();
        String secret = reply.body().get("key").textValue();
        assertThat(reply.header("Location")).isEqualTo("/api/keys/" + id);
        assertThat(secret).matches("nines_[0-9a-z]{40}");
        assertThat(directory.find(hash(secret)))
                .isEqualTo(new Caller(id, Role.PROBE, Set.of("a", "b"), null, false, Duration.ofSeconds(90)));
    }

    @Test
    void anAccountManagersKeyMayBeForSomeCustomersOnly() {
        Http.Reply reply = grant("{\"role\":\"account-manager\",\"customers\":[\"A & B\",\"C\",\"C\"]}");

        Caller caller = directory.find(hash(reply.body().get("key").textValue()));
        assertThat(reply.body().get("customers").toString()).isEqualTo("[\"A & B\",\"C\"]");
        assertThat(caller.customers()).isEqualTo(Set.of("A & B", "C"));
        assertThat(caller.sees("C")).isTrue();
        assertThat(caller.sees("D")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"account-manager\",\"customers\":[]}",
                "{\"role\":\"account-manager\",\"customers\":\"C\"}",
                "{\"role\":\"account-manager\",\"customers\":[\" \"]}",
                "{\"role\":\"operator\",\"customers\":[\"C\"]}",
                "{\"role\":\"admin\",\"customers\":[\"C\"]}",
            })
    void customersThatMeanNothingAreRefused(String body) {
        Http.Reply reply = grant(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().get("errors").findValuesAsText("field")).containsExactly("customers");
    }

    @Test
    void theKeyItselfIsNowhereOnRecord() {
        Http.Reply reply = grant("{\"role\":\"reader\"}");

        String secret = reply.body().get("key").textValue();
        List<LogEntry> entries = command.bean(CommittedEvents.class).read(reply.position() - 1, 1, Set.of());
        String payload = new String(entries.get(0).payload(), StandardCharsets.UTF_8);
        assertThat(payload).contains(HexFormat.of().formatHex(hash(secret))).doesNotContain(secret);
    }

    @Test
    void aRevokedKeyOpensNothingAnyMore() {
        Http.Reply granted = grant("{\"role\":\"operator\"}");
        Http operator = command.http(granted.body().get("key").textValue());
        String revoke = "/api/keys/" + granted.body().get("id").textValue() + "/revoke";

        int before =
                operator.put("/api/components/by-operator", "{\"name\":\"x\"}").status();
        Http.Reply revoked = admin.post(revoke, null);
        int after =
                operator.put("/api/components/by-operator", "{\"name\":\"y\"}").status();
        Http.Reply again = admin.post(revoke, null);

        assertThat(before).isEqualTo(201);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(after).isEqualTo(401);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.position()).isEqualTo(revoked.position());
    }

    @ParameterizedTest
    @CsvSource({"probe, 403", "reader, 403", "operator, 201", "account-manager, 403", "admin, 201"})
    void onlyThoseWhoMayRegisterComponents(String role, int status) {
        Http caller = command.http(
                grant("{\"role\":\"" + role + "\"}").body().get("key").textValue());

        assertThat(caller.put("/api/components/as-" + role, "{\"name\":\"x\"}").status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"probe, 403", "reader, 403", "operator, 403", "account-manager, 403", "admin, 201"})
    void onlyAdminsGrantKeys(String role, int status) {
        Http caller = command.http(
                grant("{\"role\":\"" + role + "\"}").body().get("key").textValue());

        assertThat(caller.post("/api/keys", "{\"role\":\"reader\"}").status()).isEqualTo(status);
    }

    @Test
    void theAuthorIsTheCallersKey() {
        Http.Reply granted = grant("{\"role\":\"operator\"}");

        Http.Reply reply =
                command.http(granted.body().get("key").textValue()).put("/api/components/authored", "{\"name\":\"x\"}");

        LogEntry entry = command.bean(CommittedEvents.class)
                .read(reply.position() - 1, 1, Set.of())
                .get(0);
        assertThat(entry.author()).isEqualTo(granted.body().get("id").textValue());
    }

    @Test
    void theResultsOfAKeyAreVoidedOverASpan() {
        String id = grant("{\"role\":\"probe\"}").body().get("id").textValue();
        String body = "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\",\"reason\":\"broken clock\"}";

        Http.Reply reply = admin.post("/api/keys/" + id + "/void", body);
        Http.Reply again = admin.post("/api/keys/" + id + "/void", body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(again.position()).isEqualTo(reply.position());
        assertThat(directory.voided())
                .containsOnlyOnce(new VoidedSpan(
                        id, Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z")));
    }

    @Test
    void aKeyThatNeverWasIsNotFound() {
        assertThat(admin.post("/api/keys/000000000000/revoke", null).problem())
                .isEqualTo("/problems/unknown-access-key");
        assertThat(admin.post("/api/keys/000000000000/revoke", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | role",
                "{\"role\":\"root\"} | role",
                "{\"role\":\"probe\",\"components\":[\"A\"]} | components",
                "{\"role\":\"probe\",\"components\":\"a\"} | components",
                "{\"role\":\"probe\",\"backfill\":\"yes\"} | backfill",
                "{\"role\":\"probe\",\"lateReachSeconds\":-1} | lateReachSeconds",
                "{\"role\":\"reader\",\"components\":[\"a\"]} | components",
                "{\"role\":\"reader\",\"backfill\":true} | backfill",
                "{\"role\":\"probe\",\"key\":\"mine\"} | key",
            })
    void whatCannotBeUsedIsNamed(String body, String field) {
        Http.Reply reply = grant(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().get("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void aKeyForComponentsThatThereAreNotIsRefusedWithTheirNames() {
        admin.put("/api/components/key-there", "{\"name\":\"There\"}");
        admin.put("/api/components/key-retired", "{\"name\":\"Retired\"}");
        admin.post("/api/components/key-retired/retire", null);

        Http.Reply none = grant("{\"role\":\"probe\",\"components\":[]}");
        Http.Reply some = grant("{\"role\":\"probe\",\"components\":[\"key-there\",\"key-nowhere\",\"key-retired\"]}");

        assertThat(none.status()).isEqualTo(422);
        assertThat(some.status()).isEqualTo(422);
        assertThat(some.body().get("errors").findValuesAsText("detail"))
                .containsExactly("there is no component key-nowhere", "key-retired is retired");
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        String id = grant("{\"role\":\"probe\"}").body().get("id").textValue();

        Http.Reply reply = admin.post(
                "/api/keys/" + id + "/void", "{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}");

        assertThat(reply.status()).isEqualTo(422);
    }
}
