package io.nines.allinone;

import io.micronaut.http.server.exceptions.ServerStartupException;
import java.net.BindException;

/** Finds the one line that tells why a start failed. */
final class StartFault {
    private StartFault() {}

    /** The message at the bottom of the chain of causes: there somebody knew what was wrong. */
    static String line(Throwable failure) {
        Throwable above = failure;
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            above = deepest;
            deepest = deepest.getCause();
        }
        String line = firstLine(deepest);
        return isOfAPort(above, deepest) ? firstLine(above) + ": " + line : line;
    }

    /** Who cannot have a port says why, but not which; what stands above does. Linux's own transport throws no BindException. */
    private static boolean isOfAPort(Throwable above, Throwable deepest) {
        return deepest instanceof BindException || above instanceof ServerStartupException;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().findFirst().orElse(failure.toString());
    }
}
