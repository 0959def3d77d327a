package io.nines.allinone;

import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.Verdict;
import java.io.PrintStream;

/** Checks the stored log, with nothing but the log. */
final class VerifyLog {
    private VerifyLog() {}

    /** Prints what was found; 0 if nothing is wrong. */
    static int run(LogSettings log, PrintStream out) {
        Verdict verdict = LogVerifier.verify(log);
        if (!verdict.ok()) {
            out.printf("The log does not hold at position %d: %s%n", verdict.position(), verdict.fault());
            return Main.FAILED;
        }
        out.printf(
                "The log holds: %d events up to position %d, chain %s; compared with it %d checks, %d hours of evidence,"
                        + " %d texts.%n",
                verdict.events(),
                verdict.position(),
                verdict.chain(),
                verdict.checks(),
                verdict.evidence(),
                verdict.texts());
        return 0;
    }
}
