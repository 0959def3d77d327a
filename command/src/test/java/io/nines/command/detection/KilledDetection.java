package io.nines.command.detection;

import io.nines.command.RunningCommand;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process that detects until somebody kills it. */
public final class KilledDetection {
    /** Says that it is running. */
    static final String RUNNING = "detection is running";

    private KilledDetection() {}

    /** Arguments: bootstrap servers, directory of the database. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, Object> settings =
                Map.of("nines.command.checks.tick-every", "1h", "nines.command.through-within-seconds", "1");
        try (RunningCommand command = RunningCommand.start(arguments[0], Path.of(arguments[1]), settings)) {
            System.out.println(RUNNING + command.context().isRunning());
            new CountDownLatch(1).await();
        }
    }
}
