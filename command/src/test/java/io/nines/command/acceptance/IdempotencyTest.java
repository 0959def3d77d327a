package io.nines.command.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.MovableClock;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {
    private static final String READER = "{\"role\":\"reader\"}";

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    private Http.Reply grant(Http caller, String key, String body) {
        return caller.post("/api/keys", body, "Idempotency-Key", key);
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerWithoutTheSecret() {
        Http.Reply first = grant(admin, "again", READER);
        Http.Reply second = grant(admin, "again", READER);

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.position()).isEqualTo(first.position());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(first.body().get("key").isNull()).isFalse();
        assertThat(second.body().get("key").isNull()).isTrue();
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        Http.Reply granted = grant(admin, "other", READER);

        Http.Reply body = grant(admin, "other", "{\"role\":\"operator\"}");
        Http.Reply path = admin.post(
                "/api/keys/" + granted.body().get("id").textValue() + "/revoke", null, "Idempotency-Key", "other");

        assertThat(body.status()).isEqualTo(422);
        assertThat(body.problem()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(path.status()).isEqualTo(422);
    }

    @Test
    void anotherCallerHasItsOwnKeys() {
        String secret = admin.post("/api/keys", "{\"role\":\"admin\"}")
                .body()
                .get("key")
                .textValue();

        Http.Reply mine = grant(admin, "mine", READER);
        Http.Reply theirs = grant(command.http(secret), "mine", READER);

        assertThat(theirs.header("Idempotency-Replayed")).isNull();
        assertThat(theirs.position()).isGreaterThan(mine.position());
    }

    @Test
    void aRefusedRequestIsDecidedAnew() {
        Http.Reply refused = grant(admin, "refused", "{\"role\":\"none\"}");
        Http.Reply repaired = grant(admin, "refused", READER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(repaired.status()).isEqualTo(201);
    }

    @Test
    void theSameRequestAtOnceIsCarriedOutOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Http.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> grant(admin, "at-once", READER));
        }
        List<Http.Reply> replies = new ArrayList<>();
        for (Future<Http.Reply> call : threads.invokeAll(calls)) {
            replies.add(call.get());
        }
        threads.shutdown();

        assertThat(replies).extracting(Http.Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(Http.Reply::position)
                .containsOnly(replies.get(0).position());
        assertThat(replies)
                .filteredOn(reply -> !reply.body().get("key").isNull())
                .hasSize(1);
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        MovableClock clock = command.bean(MovableClock.class);
        Http.Reply first = grant(admin, "a-day", READER);
        clock.move(Duration.ofDays(1));

        Http.Reply second = grant(admin, "a-day", READER);

        clock.move(Duration.ofDays(-1));
        assertThat(second.header("Idempotency-Replayed")).isNull();
        assertThat(second.position()).isGreaterThan(first.position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space"})
    void aKeyThatIsNoneIsRefused(String key) {
        assertThat(grant(admin, key, READER).status()).isEqualTo(400);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThat(grant(admin, "k".repeat(128), READER).status()).isEqualTo(201);
        assertThat(grant(admin, "k".repeat(129), READER).problem()).isEqualTo("/problems/invalid-idempotency-key");
    }
}
