package io.nines.query;

import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import io.nines.contract.Source;
import io.nines.log.Appended;
import io.nines.log.CheckLine;
import io.nines.log.ChecksWriter;
import io.nines.log.EvidenceWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes results of one component as probes send them, and evidence of them as detection would. */
final class CheckLog implements AutoCloseable {
    private static final Instant RECEIVED = Instant.parse("2026-03-01T00:00:00Z");

    private final String component;
    private final ChecksWriter checks = ChecksWriter.open(Running.LOG.settings);
    private final EvidenceWriter evidence = EvidenceWriter.open(Running.LOG.settings);

    CheckLog(String component) {
        this.component = component;
    }

    /** A line that was sent, and where it is. */
    record Sent(String key, Observation result, long offset) {}

    static String line(String component, String at, String outcome, String location, String more) {
        return "{\"component\":\"" + component + "\",\"at\":\"" + at + "\",\"outcome\":\"" + outcome
                + "\",\"location\":\"" + location + "\"" + more + "}";
    }

    String line(String at, String outcome, String location, String more) {
        return line(component, at, outcome, location, more);
    }

    int partition() {
        return checks.partitionOf(component);
    }

    /** Something that the command side would never let pass. */
    void sendRubbish(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        checks.append(List.of(new CheckLine(component, bytes, 0, bytes.length, "", RECEIVED)))
                .join();
    }

    List<Sent> send(String key, String... lines) {
        List<CheckLine> batch = new ArrayList<>();
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            batch.add(new CheckLine(component, bytes, 0, bytes.length, key, RECEIVED));
        }
        Appended appended = checks.append(batch).join();
        long first = appended.nextOffsets().get(partition()) - lines.length;
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            byte[] bytes = batch.get(i).buffer();
            sent.add(new Sent(key, ObservationReader.read(bytes, 0, bytes.length), first + i));
        }
        return sent;
    }

    /** Puts lines of one hour into evidence; says that all before {@code resume} are. Returns the next offset there. */
    long prove(List<Sent> sent, long resume) {
        long hour = EvidenceHour.hourOf(sent.get(0).result().at());
        EvidenceBuilder builder = new EvidenceBuilder(component, hour);
        for (Sent each : sent) {
            Observation result = each.result();
            builder.add(
                    result.at(),
                    new Source(result.location(), result.probe(), each.key()),
                    result.outcome(),
                    result.latencyMicros(),
                    each.offset());
        }
        return evidence.append(partition(), component, hour, builder.build().encode(), resume)
                        .join()
                + 1;
    }

    @Override
    public void close() {
        checks.close();
        evidence.close();
    }
}
