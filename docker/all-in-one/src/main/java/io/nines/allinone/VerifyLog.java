package io.nines.allinone;

import io.nines.broker.BrokerSettings;
import io.nines.broker.BrokerStartException;
import io.nines.broker.EmbeddedBroker;
import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.Verdict;
import java.io.PrintStream;

/** Checks the stored log, with nothing but the log. */
final class VerifyLog {
    private VerifyLog() {}

    /**
     * Prints what was found; true if nothing is wrong. While Nines runs, its broker is asked, where NINES_KAFKA_PORT says.
     *
     * @throws BrokerStartException if the log's directory is in use or unusable
     */
    static boolean run(Settings settings, PrintStream out) {
        int port = settings.number(Setting.NINES_KAFKA_PORT);
        BrokerSettings broker = new BrokerSettings(settings.data().resolve("log"), 0, false);
        try (EmbeddedBroker log = EmbeddedBroker.start(broker)) {
            return verified(log.bootstrapServers(), out);
        } catch (BrokerStartException e) {
            if (port == 0) {
                throw e;
            }
            return verified("127.0.0.1:" + port, out);
        }
    }

    private static boolean verified(String bootstrapServers, PrintStream out) {
        Verdict verdict = LogVerifier.verify(LogSettings.singleNode(bootstrapServers));
        if (verdict.ok()) {
            out.printf(
                    "The log holds: %d events up to position %d, chain %s; compared with it %d checks, %d hours of evidence,"
                            + " %d texts.%n",
                    verdict.events(),
                    verdict.position(),
                    verdict.chain(),
                    verdict.checks(),
                    verdict.evidence(),
                    verdict.texts());
        } else {
            out.printf("The log does not hold at position %d: %s%n", verdict.position(), verdict.fault());
        }
        return verdict.ok();
    }
}
