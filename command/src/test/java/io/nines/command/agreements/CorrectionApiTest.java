package io.nines.command.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.publication.CommittedEvents;
import io.nines.command.texts.Texts;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.Instants;
import io.nines.log.LogEntry;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionApiTest {
    private static final String BODY =
            "{\"components\":[\"corrected\",\"corrected\"],\"from\":\"2026-01-06T02:00:00Z\","
                    + "\"to\":\"2026-01-06T03:30:00+01:00\",\"as\":\"excused\",\"category\":\"customer\","
                    + "\"reason\":\"They pulled the plug.\",\"evidence\":\"https://example.org/ticket/7\"}";

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    @BeforeEach
    void component() {
        admin.put("/api/components/corrected", "{\"name\":\"Corrected\"}");
    }

    private LogEntry entry(Http.Reply reply) {
        return command.bean(CommittedEvents.class)
                .read(reply.position() - 1, 1, Set.of())
                .get(0);
    }

    private Http caller(String grant) {
        return command.http(admin.post("/api/keys", grant).body().get("key").textValue());
    }

    @Test
    void aCorrectionIsRecordedWithErasableTexts() {
        Http.Reply reply = admin.post("/api/corrections", BODY);

        String id = reply.body().get("id").textValue();
        CorrectionRecorded event = (CorrectionRecorded) entry(reply).event();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/corrections/" + id);
        assertThat(reply.raw().body()).isEqualTo("{\"id\":\"" + id + "\",\"state\":\"recorded\",\"revision\":1}");
        assertThat(event.components()).containsExactly("corrected");
        assertThat(event.to()).isEqualTo("2026-01-06T02:30:00Z");
        assertThat(event.as()).isEqualTo(CorrectedAs.EXCUSED);
        assertThat(event.category()).isEqualTo("customer");
        assertThat(command.bean(Texts.class).read(event.reason())).contains("They pulled the plug.");
        assertThat(command.bean(Texts.class).read(event.evidence())).contains("https://example.org/ticket/7");
        assertThat(new String(entry(reply).payload(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("plug");
    }

    @Test
    void somebodyElseApprovesIt() {
        String correction = admin.post("/api/corrections", BODY).header("Location");
        Http other = caller("{\"role\":\"operator\"}");

        Http.Reply own = admin.post(correction + "/approve", null);
        Http.Reply approved = other.post(correction + "/approve", null);
        Http.Reply twice = caller("{\"role\":\"admin\"}").post(correction + "/approve", null);

        assertThat(own.status()).isEqualTo(409);
        assertThat(own.problem()).isEqualTo("/problems/own-correction");
        assertThat(approved.body().get("state").textValue()).isEqualTo("approved");
        assertThat(approved.header("ETag")).isEqualTo("\"2\"");
        assertThat(twice.status()).isEqualTo(200);
        assertThat(twice.position()).isEqualTo(approved.position());
    }

    @Test
    void whatIsWithdrawnIsNotApprovedAnyMore() {
        String correction = admin.post("/api/corrections", BODY).header("Location");

        Http.Reply withdrawn = admin.post(correction + "/withdraw", "{\"reason\":\"Wrong day\"}");
        Http.Reply again = admin.post(correction + "/withdraw", "{}");
        Http.Reply approved = caller("{\"role\":\"operator\"}").post(correction + "/approve", null);

        CorrectionWithdrawn event = (CorrectionWithdrawn) entry(withdrawn).event();
        assertThat(withdrawn.body().get("state").textValue()).isEqualTo("withdrawn");
        assertThat(command.bean(Texts.class).read(event.reason())).contains("Wrong day");
        assertThat(again.position()).isEqualTo(withdrawn.position());
        assertThat(approved.problem()).isEqualTo("/problems/correction-withdrawn");
    }

    @Test
    void anApprovedOneCanBeWithdrawnWithoutAWord() {
        String correction = admin.post("/api/corrections", BODY).header("Location");
        caller("{\"role\":\"account-manager\"}").post(correction + "/approve", null);

        assertThat(admin.post(correction + "/withdraw", null, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        Http.Reply withdrawn = admin.post(correction + "/withdraw", null, "If-Match", "\"2\"");

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(((CorrectionWithdrawn) entry(withdrawn).event()).reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"components\":[] | components",
                "\"components\":\"corrected\" | components",
                "\"from\":\"2026-01-06T02:30:00Z\" | to",
                "\"from\":\"yesterday\" | from",
                "\"as\":\"better\" | as",
                "\"as\":\"up\" | category",
                "\"category\":null | category",
                "\"reason\":\" \" | reason",
                "\"reason\":null | reason",
                "\"by\":\"me\" | by",
            })
    void whatCannotBeUsedIsNamed(String member, String field) {
        String name = member.substring(0, member.indexOf(':'));
        String body = BODY.contains(name)
                ? BODY.replaceFirst(name + ":(\\[[^]]*]|\"[^\"]*\")", member)
                : BODY.replace("{", "{" + member + ",");

        Http.Reply reply = admin.post("/api/corrections", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().get("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void theFutureIsNotCorrected() {
        String to = Instants.format(Instant.now().plusSeconds(3600));

        Http.Reply reply = admin.post("/api/corrections", BODY.replace("2026-01-06T03:30:00+01:00", to));

        assertThat(reply.body().at("/errors/0/field").textValue()).isEqualTo("to");
    }

    @Test
    void componentsHaveToBeThereThoughTheyMayBeRetired() {
        admin.put("/api/components/corrected-old", "{\"name\":\"Old\"}");
        admin.post("/api/components/corrected-old/retire", null);

        Http.Reply unknown = admin.post("/api/corrections", BODY.replace("\"corrected\",", "\"nowhere\","));
        Http.Reply retired = admin.post("/api/corrections", BODY.replace("\"corrected\",", "\"corrected-old\","));

        assertThat(unknown.problem()).isEqualTo("/problems/unknown-component");
        assertThat(retired.status()).isEqualTo(201);
    }

    @Test
    void theSameRequestAgainIsRecordedOnce() {
        Http.Reply first = admin.post("/api/corrections", BODY, "Idempotency-Key", "correct-once");
        Http.Reply again = admin.post("/api/corrections", BODY, "Idempotency-Key", "correct-once");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.position()).isEqualTo(first.position());
    }

    @Test
    void whatNeverWasRecordedIsNotFound() {
        assertThat(admin.post("/api/corrections/c0rrect10n00/approve", null).problem())
                .isEqualTo("/problems/unknown-correction");
        assertThat(admin.post("/api/corrections/c0rrect10n00/withdraw", null).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"probe, 403", "reader, 403", "operator, 201", "account-manager, 201", "admin, 201"})
    void operatorsAndAccountManagersCorrect(String role, int status) {
        assertThat(caller("{\"role\":\"" + role + "\"}")
                        .post("/api/corrections", BODY)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aManagerOfSomeCustomersCorrectsWhatTheirAgreementsSpeakOf() {
        Http manager = caller("{\"role\":\"account-manager\",\"customers\":[\"Corrected Ltd\"]}");
        admin.put("/api/components/corrected-else", "{\"name\":\"Else\"}");
        admin.put(
                "/api/agreements/corrected",
                "{\"customer\":\"Corrected Ltd\",\"components\":[\"corrected\"],\"terms\":{\"objectives\":[]}}");
        String both = BODY.replace("\"corrected\",", "\"corrected-else\",");
        String others = admin.post("/api/corrections", both).header("Location");

        assertThat(manager.post("/api/corrections", BODY).status()).isEqualTo(201);
        assertThat(manager.post("/api/corrections", both).problem()).isEqualTo("/problems/forbidden");
        assertThat(manager.post(others + "/approve", null).status()).isEqualTo(403);
        assertThat(manager.post(others + "/withdraw", null).status()).isEqualTo(403);
    }
}
