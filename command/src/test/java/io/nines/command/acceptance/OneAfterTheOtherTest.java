package io.nines.command.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OneAfterTheOtherTest {
    private static final int CALLERS = 8;

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    private static List<Http.Reply> atOnce(List<Callable<Http.Reply>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        List<Http.Reply> replies = new ArrayList<>();
        for (Future<Http.Reply> call : threads.invokeAll(calls)) {
            replies.add(call.get());
        }
        threads.shutdown();
        return replies;
    }

    @Test
    void changesOfOneComponentAtOnceAllHappen() throws Exception {
        List<Callable<Http.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String body = "{\"name\":\"Name " + i + "\"}";
            calls.add(() -> admin.put("/api/components/at-once", body));
        }

        List<Http.Reply> replies = atOnce(calls);

        assertThat(replies).extracting(Http.Reply::status).containsOnly(200, 201);
        assertThat(replies)
                .extracting(reply -> reply.body().get("revision").intValue())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void ofThoseWhoExpectTheSameRevisionOneIsCarriedOut() throws Exception {
        admin.put("/api/components/expected", "{\"name\":\"First\"}");
        List<Callable<Http.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String body = "{\"name\":\"Name " + i + "\"}";
            calls.add(() -> admin.put("/api/components/expected", body, "If-Match", "\"1\""));
        }

        List<Http.Reply> replies = atOnce(calls);

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 412).hasSize(CALLERS - 1);
    }

    @Test
    void moreCallersThanConnectionsToTheDatabaseAllGetThrough() throws Exception {
        List<Callable<Http.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String path = "/api/components/crowd-" + i;
            calls.add(() -> {
                Http.Reply first = admin.put(path, "{\"name\":\"First\"}");
                assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
                return admin.put(path, "{\"name\":\"Second\",\"description\":\"said\"}");
            });
        }

        List<Http.Reply> replies = atOnce(calls);

        assertThat(replies).extracting(Http.Reply::status).containsOnly(200);
    }
}
