package io.nines.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests about incidents and their templates are taken, and from whom. */
class IncidentRequestTest {
    private static final String DECLARE =
            "{\"title\":\"API is slow\",\"severity\":\"high\",\"message\":\"We look into it\","
                    + "\"components\":[{\"id\":\"inc-api\",\"impact\":\"degraded\"}]}";

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    @BeforeEach
    void components() {
        admin.put("/api/components/inc-api", "{\"name\":\"API\"}");
        if (admin.put("/api/components/inc-old", "{\"name\":\"Old\"}").status() < 300) {
            admin.post("/api/components/inc-old/retire", null);
        }
    }

    @Test
    void componentsHaveToExist() {
        String body = "{\"title\":\"T\",\"severity\":\"low\",\"components\":[{\"id\":\"%s\",\"impact\":\"down\"}]}";

        assertThat(admin.post("/api/incidents", body.formatted("inc-none")).problem())
                .isEqualTo("/problems/unknown-component");
        assertThat(admin.post("/api/incidents", body.formatted("inc-old")).problem())
                .isEqualTo("/problems/component-retired");
        assertThat(admin.post("/api/incidents", body.formatted("inc-old")).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"T\",\"severity\":\"worst\"}",
                "{\"title\":\"two\\nlines\",\"severity\":\"low\"}",
                "{\"title\":\"T\",\"severity\":\"low\",\"status\":\"resolved\"}",
                "{\"title\":\"T\",\"severity\":\"low\",\"components\":{}}",
                "{\"title\":\"T\",\"severity\":\"low\",\"components\":[{\"id\":\"inc-api\"}]}",
                "{\"title\":\"T\",\"severity\":\"low\",\"components\":[{\"id\":\"inc-api\",\"impact\":\"down\"},"
                        + "{\"id\":\"inc-api\",\"impact\":\"down\"}]}",
                "{\"title\":\"T\",\"severity\":\"low\",\"startedAt\":\"yesterday\"}",
                "{\"title\":\"T\",\"severity\":\"low\",\"surprise\":1}"
            })
    void whatCannotBeUsedIsNamed(String body) {
        Http.Reply reply = admin.post("/api/incidents", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("/problems/invalid-request");
        assertThat(reply.body().get("errors")).isNotEmpty();
    }

    @Test
    void whoExpectsAnotherRevisionIsRefused() {
        String incident = admin.post("/api/incidents", DECLARE).header("Location");
        admin.post(incident + "/updates", "{\"status\":\"identified\",\"message\":\"So it is\"}");

        Http.Reply late = admin.post(incident + "/updates", "{\"status\":\"resolved\"}", "If-Match", "\"1\"");
        Http.Reply fresh = admin.post(incident + "/updates", "{\"status\":\"resolved\"}", "If-Match", "\"2\"");

        assertThat(late.status()).isEqualTo(412);
        assertThat(fresh.status()).isEqualTo(200);
    }

    @Test
    void theSameRequestAgainDeclaresOnce() {
        Http.Reply first = admin.post("/api/incidents", DECLARE, "Idempotency-Key", "declared-once");
        Http.Reply second = admin.post("/api/incidents", DECLARE, "Idempotency-Key", "declared-once");

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nowhere = "/api/incidents/000000000000/updates";

        assertThat(admin.post(nowhere, "{\"status\":\"identified\"}").problem())
                .isEqualTo("/problems/unknown-incident");
    }

    @Test
    void onlyOperatorsDeclare() {
        String reader = admin.post("/api/keys", "{\"role\":\"reader\"}")
                .body()
                .get("key")
                .textValue();
        String operator = admin.post("/api/keys", "{\"role\":\"operator\"}")
                .body()
                .get("key")
                .textValue();

        assertThat(command.http(reader).post("/api/incidents", DECLARE).status())
                .isEqualTo(403);
        assertThat(command.http(operator).post("/api/incidents", DECLARE).status())
                .isEqualTo(201);
    }

    @Test
    void aTemplateIsSavedRemovedAndComesBack() {
        String body =
                "{\"name\":\"Slow\",\"title\":\"It is slow\",\"status\":\"investigating\",\"message\":\"We look\"}";

        Http.Reply saved = admin.put("/api/incident-templates/slow", body);
        Http.Reply same = admin.put("/api/incident-templates/slow", body);
        Http.Reply removed = admin.delete("/api/incident-templates/slow");
        Http.Reply again = admin.delete("/api/incident-templates/slow");
        Http.Reply back = admin.put("/api/incident-templates/slow", body);

        assertThat(saved.status()).isEqualTo(201);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.position()).isEqualTo(saved.position());
        assertThat(removed.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.position()).isEqualTo(removed.position());
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.header("ETag")).isEqualTo("\"3\"");
        assertThat(admin.delete("/api/incident-templates/none").status()).isEqualTo(404);
        assertThat(admin.put("/api/incident-templates/No", body).problem()).isEqualTo("/problems/invalid-template-id");
    }
}
