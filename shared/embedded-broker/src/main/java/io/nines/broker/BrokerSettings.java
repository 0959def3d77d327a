package io.nines.broker;

import java.nio.file.Path;

/**
 * How the embedded broker runs.
 *
 * @param directory holds everything it stores; created if missing, used by one broker at a time
 * @param port on loopback; 0: any free one, another at each start
 * @param flushEachAppend true: whatever is acknowledged is on disk (fsync), transactions included; false: it is with the
 *     operating system, which outlives the process but not a loss of power
 */
public record BrokerSettings(Path directory, int port, boolean flushEachAppend) {
    public BrokerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }
}
