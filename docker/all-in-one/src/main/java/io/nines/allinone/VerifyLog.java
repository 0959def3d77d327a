package io.nines.allinone;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.Verdict;
import java.io.PrintStream;

/** Checks the stored log, with nothing but the log. */
final class VerifyLog {
    private VerifyLog() {}

    /** Prints what was found; true if nothing is wrong. */
    static boolean run(Settings settings, PrintStream out) {
        BrokerSettings broker = new BrokerSettings(settings.data().resolve("log"), 0, false);
        try (EmbeddedBroker log = EmbeddedBroker.start(broker)) {
            Verdict verdict = LogVerifier.verify(LogSettings.singleNode(log.bootstrapServers()));
            out.println(verdict);
            return verdict.ok();
        }
    }
}
