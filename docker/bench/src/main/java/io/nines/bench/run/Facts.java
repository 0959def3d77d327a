package io.nines.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What the figures depend on beside the code. */
public final class Facts {
    private Facts() {}

    public static List<String> lines() {
        return List.of(
                "Date: " + Instant.now().truncatedTo(ChronoUnit.SECONDS),
                "Machine: " + Runtime.getRuntime().availableProcessors() + " cores, " + processor() + ", " + memory()
                        + " GB, " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java: " + System.getProperty("java.vm.name") + " " + Runtime.version() + "; commit: " + commit());
    }

    private static String processor() {
        return Procs.read("/proc/cpuinfo")
                .lines()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("unknown processor");
    }

    private static String memory() {
        long kilobytes = Long.parseLong(
                Procs.read("/proc/meminfo").lines().findFirst().orElse("0").replaceAll("\\D", ""));
        return String.format(Locale.ROOT, "%.0f", kilobytes * 1024 / 1e9);
    }

    private static String commit() {
        try {
            Process git =
                    new ProcessBuilder("git", "-C", Place.root().toString(), "describe", "--always", "--dirty").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
