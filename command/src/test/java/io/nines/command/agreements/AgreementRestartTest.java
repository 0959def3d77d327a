package io.nines.command.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Http;
import io.nines.command.RunningCommand;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementRestartTest {
    private static final String AGREEMENT =
            "{\"customer\":\"X\",\"components\":[\"api\"],\"terms\":{\"objectives\":[{\"availability\":%s}]}}";
    private static final String CORRECTION = "{\"components\":[\"api\"],\"from\":\"2026-01-06T02:00:00Z\","
            + "\"to\":\"2026-01-06T03:00:00Z\",\"as\":\"up\",\"reason\":\"A broken probe\"}";

    @TempDir
    Path directory;

    @Test
    void afterARestartEverythingStandsWhereItStood() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false))) {
            AgreementState agreement;
            CorrectionState correction;
            String path;
            try (RunningCommand command = RunningCommand.start(broker.bootstrapServers(), directory)) {
                Http admin = command.admin();
                admin.put("/api/components/api", "{\"name\":\"API\"}");
                admin.put("/api/agreements/x", AGREEMENT.formatted("99.90"));
                admin.put("/api/agreements/x", AGREEMENT.formatted("99.95"));
                admin.post("/api/agreements/x/end", "{\"endsAt\":\"2031-01-01\"}");
                path = admin.post("/api/corrections", CORRECTION).header("Location");
                agreement = command.bean(AgreementDirectory.class).find("x");
                correction = command.bean(CorrectionDirectory.class).find(id(path));
            }
            try (RunningCommand command = RunningCommand.start(broker.bootstrapServers(), directory)) {
                Http.Reply again = command.admin().put("/api/agreements/x", AGREEMENT.formatted("99.95"));

                assertThat(again.header("ETag")).isEqualTo("\"3\"");
                assertThat(command.bean(AgreementDirectory.class).find("x")).isEqualTo(agreement);
                assertThat(command.bean(CorrectionDirectory.class).find(id(path)))
                        .isEqualTo(correction);
                assertThat(command.admin().post(path + "/approve", null).problem())
                        .isEqualTo("/problems/own-correction");
            }
        }
    }

    private static String id(String path) {
        return path.substring("/api/corrections/".length());
    }
}
