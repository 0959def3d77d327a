package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.TextRef;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextApiTest {
    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    private TextRef register(String id, String description) {
        Http.Reply reply =
                admin.put("/api/components/" + id, "{\"name\":\"It\",\"description\":\"" + description + "\"}");
        LogEntry entry = command.bean(CommittedEvents.class)
                .read(reply.position() - 1, 1, Set.of())
                .get(0);
        return ((ComponentRegistered) entry.event()).description();
    }

    @Test
    void anErasedTextIsGoneFromStoreAndLogAndItsEventStays() {
        String id = register("erasable", "Anna Muster").id();
        LogSettings log = command.bean(LogSettings.class);
        assertThat(WholeLog.texts(log)).containsEntry(id, "Anna Muster");

        Http.Reply reply = admin.post("/api/texts/" + id + "/erase", null);
        Http.Reply again = admin.post("/api/texts/" + id + "/erase", null);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().get("erased").booleanValue()).isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.position()).isEqualTo(reply.position());
        assertThat(command.bean(TextRepository.class).find(id)).isEmpty();
        assertThat(WholeLog.texts(log)).containsEntry(id, null);
        assertThat(WholeLog.events(log).get((int) reply.position() - 1).type()).isEqualTo("text-erased");
    }

    @Test
    void theSameTextSaidAgainAfterItWasErasedIsANewOne() {
        String id = register("said-again", "Said").id();
        admin.post("/api/texts/" + id + "/erase", null);

        Http.Reply reply = admin.put("/api/components/said-again", "{\"name\":\"It\",\"description\":\"Said\"}");

        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.body().get("description").textValue()).isEqualTo("Said");
        assertThat(command.bean(TextRepository.class).find(id)).isEmpty();
    }

    @Test
    void twoTextsThatAreTheSameHaveHashesThatAreNot() {
        TextRef one = register("same-one", "Same");
        TextRef other = register("same-other", "Same");

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.sha256()).isNotEqualTo(other.sha256());
        assertThat(command.bean(TextRepository.class)
                        .find(one.id())
                        .orElseThrow()
                        .ref())
                .isEqualTo(one);
    }

    @Test
    void aRefusedCommandLeavesNoTextBehind() {
        register("refused", "First");
        admin.post("/api/components/refused/retire", null);
        long before = texts();

        assertThat(admin.put("/api/components/refused", "{\"name\":\"It\",\"description\":\"Second\"}")
                        .status())
                .isEqualTo(409);

        assertThat(texts()).isEqualTo(before);
    }

    private long texts() {
        return command.bean(StoreTransactions.class).in(connection -> {
            try (var select = connection.createStatement();
                    var row = select.executeQuery("select count(*) from texts")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Test
    void aTextThatNeverWasIsNotFound() {
        assertThat(admin.post("/api/texts/000000000000/erase", null).problem()).isEqualTo("/problems/unknown-text");
        assertThat(admin.post("/api/texts/none/erase", null).status()).isEqualTo(404);
    }
}
