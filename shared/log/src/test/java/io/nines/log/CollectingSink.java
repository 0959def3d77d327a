package io.nines.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader hands over, one text per call. */
final class CollectingSink implements CheckSink {
    final List<String> any = new ArrayList<>();
    final List<String> results = new ArrayList<>();
    final List<String> ticks = new ArrayList<>();
    final List<String> demands = new ArrayList<>();

    static CollectingSink of(ChecksReader reader) {
        CollectingSink sink = new CollectingSink();
        while (!reader.nextOffsets().equals(reader.endOffsets())) {
            reader.poll(Duration.ofMillis(100), sink);
        }
        return sink;
    }

    @Override
    public void any(int partition, long offset, byte[] value) {
        any.add(partition + ":" + offset);
    }

    @Override
    public void result(int partition, long offset, long receivedAtMillis, byte[] component, String keyId, byte[] line) {
        results.add(partition + ":" + offset + " " + Instant.ofEpochMilli(receivedAtMillis) + " " + keyId + " "
                + new String(line, StandardCharsets.UTF_8));
    }

    @Override
    public void tick(int partition, long offset, Instant at) {
        ticks.add(partition + ":" + offset + " " + at);
    }

    @Override
    public void demand(int partition, long offset) {
        demands.add(partition + ":" + offset);
    }
}
