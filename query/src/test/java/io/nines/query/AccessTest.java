package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.Instants;
import io.nines.contract.Role;
import io.nines.contract.TextEntry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    @ParameterizedTest
    @CsvSource({
        "PROBE,403,403",
        "READER,200,403",
        "OPERATOR,200,403",
        "ACCOUNT_MANAGER,200,403",
        "ADMIN,200,200",
    })
    void whoMayReadWhatDependsOnTheRole(Role role, int components, int keys) {
        String key = (role.name().toLowerCase(Locale.ROOT).replace("_", "") + "00000000").substring(0, 12);
        await(Running.tell("access-key/" + key, Query.key(key, role)));
        assertThat(status(key, "/api/components")).isEqualTo(components);
        assertThat(status(key, "/api/keys")).isEqualTo(keys);
    }

    @Test
    void aRevokedKeyOpensNothing() {
        await(Running.tell("access-key/revoked00001", Query.key("revoked00001", Role.READER)));
        assertThat(status("revoked00001", "/api/components")).isEqualTo(200);
        long revoked = Running.tell("access-key/revoked00001", new AccessKeyRevoked("revoked00001"));
        await(revoked);
        assertThat(status("revoked00001", "/api/components")).isEqualTo(401);
        JsonNode key = key("revoked00001");
        assertThat(key.at("/revokedAt").asText()).isEqualTo(Instants.format(Story.recordedAt(revoked)));
        assertThat(key.at("/revokedBy").asText()).isEqualTo(Story.AUTHOR);
    }

    @Test
    void aKeyThatNeverWasIsNotFound() {
        HttpResponse<String> answer = Running.QUERY.get(Running.ADMIN, "/api/keys/nobodyskey01");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/unknown-access-key");
    }

    @Test
    void anUnknownKeyOpensNothing() {
        assertThat(status("nobodyskey01", "/api/components")).isEqualTo(401);
    }

    @Test
    void aKeyIsToldWithItsLabelAndWhatWasVoidedOfIt() {
        TextEntry label = new TextEntry("keylabeltext", "01".repeat(16), "Probe in Ann's kitchen");
        TextEntry reason = new TextEntry("voidreason01", "02".repeat(16), "Ann moved it");
        AccessKeyGranted granted = new AccessKeyGranted(
                "kitchen00001", "aa".repeat(32), Role.PROBE, List.of("api", "web"), null, false, 3600L, label.ref());
        Running.LOG.story.tell("access-key/kitchen00001", List.of(granted), List.of(label), List.of());
        KeyResultsVoided voided = new KeyResultsVoided(
                "kitchen00001",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-02T00:00:00Z"),
                reason.ref());
        long position = Running.LOG.story.tell("access-key/kitchen00001", List.of(voided), List.of(reason), List.of());
        await(position);
        JsonNode key = key("kitchen00001");
        assertThat(key.at("/components").toString()).isEqualTo("[\"api\",\"web\"]");
        assertThat(key.at("/role").asText()).isEqualTo("probe");
        assertThat(key.at("/lateReachSeconds").asLong()).isEqualTo(3600);
        assertThat(key.at("/label").asText()).isEqualTo(label.text());
        assertThat(key.at("/sha256").asText()).isEqualTo("aa".repeat(32));
        assertThat(key.at("/voided").toString())
                .isEqualTo("[{\"from\":\"2026-01-01T00:00:00.000Z\",\"to\":\"2026-01-02T00:00:00.000Z\","
                        + "\"reason\":\"Ann moved it\",\"reasonText\":\"voidreason01\",\"position\":" + position
                        + ",\"voidedAt\":\""
                        + Instants.format(Story.recordedAt(position)) + "\",\"voidedBy\":\"" + Story.AUTHOR + "\"}]");
        assertThat(status(Running.ADMIN, "/api/keys/nosuchkey001")).isEqualTo(404);
    }

    private static JsonNode key(String id) {
        return Running.read(Running.QUERY.get(Running.ADMIN, "/api/keys/" + id).body());
    }

    private static int status(String key, String path) {
        return Running.QUERY.get(key, path).statusCode();
    }

    private static void await(long position) {
        Running.QUERY.await(position);
    }
}
