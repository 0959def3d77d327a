package io.nines.allinone;

import java.io.PrintStream;

/** What can be asked of the command, and every setting. */
final class Usage {
    private Usage() {}

    static void print(PrintStream out) {
        out.println("docker/nines            starts Nines in the foreground");
        out.println("docker/nines --demo     the same, with real histories to look at");
        out.println("docker/nines verify-log checks the stored log; while Nines runs, set its NINES_KAFKA_PORT");
        out.println();
        out.println("Settings, from the environment:");
        for (Setting setting : Setting.values()) {
            String fallback = setting.fallback().isEmpty() ? "none" : setting.fallback();
            out.printf("  %-35s %s (%s)%n", setting.name(), setting.meaning(), fallback);
        }
    }
}
