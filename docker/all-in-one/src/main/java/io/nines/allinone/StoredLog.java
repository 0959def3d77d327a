package io.nines.allinone;

import io.nines.broker.BrokerSettings;
import io.nines.broker.BrokerStartException;
import io.nines.broker.EmbeddedBroker;
import io.nines.log.LogSettings;
import java.util.function.ToIntFunction;

/** The log as it is stored, whether Nines runs or not. */
final class StoredLog {
    private StoredLog() {}

    /**
     * Asks something of the log. While Nines runs, its broker is asked, where NINES_KAFKA_PORT says.
     *
     * @return what the question comes to: the exit code
     * @throws BrokerStartException if the log's directory is in use or unusable
     */
    static int ask(Settings settings, ToIntFunction<LogSettings> question) {
        int port = settings.number(Setting.NINES_KAFKA_PORT);
        BrokerSettings broker = new BrokerSettings(settings.data().resolve("log"), 0, false);
        try (EmbeddedBroker log = EmbeddedBroker.start(broker)) {
            return question.applyAsInt(LogSettings.singleNode(log.bootstrapServers()));
        } catch (BrokerStartException e) {
            if (port == 0) {
                throw e;
            }
            return question.applyAsInt(LogSettings.singleNode("127.0.0.1:" + port));
        }
    }
}
