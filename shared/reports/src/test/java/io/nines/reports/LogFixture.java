package io.nines.reports;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.EvidenceHour;
import io.nines.log.ChecksWriter;
import io.nines.log.EventLogWriter;
import io.nines.log.EvidenceWriter;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.nio.file.Path;
import java.util.List;

/** A broker with the four topics, and a chronicle that is put on them as it grows. */
final class LogFixture implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final long[] evidenceNext = new long[4];
    private long written;

    private LogFixture(Path directory) {
        broker = EmbeddedBroker.start(new BrokerSettings(directory, 0, false));
        Topics.ensure(settings());
    }

    static LogFixture start(Path directory) {
        return new LogFixture(directory);
    }

    LogSettings settings() {
        return LogSettings.singleNode(broker.bootstrapServers());
    }

    /** Puts what is new in the chronicle on the log. */
    void write(Chronicle chronicle) {
        List<LogEntry> entries = chronicle.entries().stream()
                .filter(entry -> entry.position() > written)
                .toList();
        try (EventLogWriter writer = EventLogWriter.open(settings())) {
            writer.append(entries, List.of(), List.of());
        }
        written = chronicle.position();
    }

    /** Puts hours of evidence on the log; how far each partition goes is told by {@link #evidenceNext}. */
    void write(List<EvidenceHour> hours) {
        try (EvidenceWriter writer = EvidenceWriter.open(settings());
                ChecksWriter checks = ChecksWriter.open(settings())) {
            for (EvidenceHour hour : hours) {
                int partition = checks.partitionOf(hour.component());
                byte[] value = hour.encode();
                var unused = writer.append(partition, hour.component(), hour.hour(), value, 0);
                evidenceNext[partition] += EvidenceWriter.records(value).size();
            }
            writer.flush();
        }
    }

    long evidenceNext(int partition) {
        return evidenceNext[partition];
    }

    LogSource source(long position) {
        return LogSource.read(settings(), position);
    }

    @Override
    public void close() {
        broker.close();
    }
}
