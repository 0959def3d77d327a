package io.nines.allinone;

import java.io.PrintStream;

/** What can be asked of the command, and every setting. */
final class Usage {
    private Usage() {}

    static void print(PrintStream out) {
        out.println("docker/nines            starts Nines in the foreground");
        out.println("docker/nines --demo     the same, with real histories to look at");
        out.println(
                "docker/nines verify-log checks the stored log; while Nines runs, set its NINES_KAFKA_PORT, also below");
        out.println("docker/nines verify-report ID [FILE]");
        out.println(
                "                        makes an issued report again from the log, and compares: with its seal, with a file");
        out.println("docker/nines report AGREEMENT PERIOD [--position N]");
        out.println(
                "                        prints a report's JSON, made from the log alone, as of a position or of its end");
        out.println();
        out.println("Settings, from the environment:");
        for (Setting setting : Setting.values()) {
            String fallback = setting.fallback().isEmpty() ? "none" : setting.fallback();
            out.printf("  %-35s %s (%s)%n", setting.name(), setting.meaning(), fallback);
        }
    }
}
