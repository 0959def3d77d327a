package io.nines.allinone;

import io.nines.broker.BrokerSettings;
import io.nines.broker.BrokerStartException;
import io.nines.broker.DirectoryInUseException;
import io.nines.broker.EmbeddedBroker;
import io.nines.log.LogBrokenException;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import java.io.PrintStream;
import java.util.function.ToIntFunction;

/** The log as it is stored, whether Nines runs or not. */
final class StoredLog {
    private StoredLog() {}

    /**
     * Asks something of the log. While Nines runs, its broker is asked, where NINES_KAFKA_PORT says.
     *
     * @param err is told in a line why it could not be asked, or holds nothing that can be read
     * @return what the question comes to, the exit code: never that of a difference where nothing could be compared
     */
    static int ask(Settings settings, ToIntFunction<LogSettings> question, PrintStream err) {
        try {
            return ask(settings, question);
        } catch (LogBrokenException e) {
            err.println("nines: " + e.getMessage());
            return Main.FAILED;
        } catch (DirectoryInUseException e) {
            err.println("nines: " + e.getMessage() + ". While Nines runs, its log can be asked if it was started with"
                    + " NINES_KAFKA_PORT, and the same is set here; or stop it first.");
            return Main.UNUSABLE;
        } catch (BrokerStartException | LogUnavailableException e) {
            err.println("nines: " + e.getMessage());
            return Main.UNUSABLE;
        }
    }

    private static int ask(Settings settings, ToIntFunction<LogSettings> question) {
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
