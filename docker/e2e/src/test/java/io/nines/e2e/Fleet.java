package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.ComponentEvent;
import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import io.nines.log.EventLogReader;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Probes and an operator who work on while Nines dies and comes back, and who remember what they were promised. */
final class Fleet {
    private static final int COMPONENTS = 8;

    private final List<Probe> probes;
    private final Map<Long, String> promisedNames = new HashMap<>();
    private int names;

    Fleet() {
        Instant base = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        probes = IntStream.range(0, COMPONENTS)
                .mapToObj(i -> new Probe("service-" + i, base))
                .toList();
    }

    void register(Nines nines) {
        for (Probe probe : probes) {
            rename(nines, probe.component(), "first");
        }
    }

    /** Works until the time is over or the server is gone. */
    void work(Nines nines, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (System.nanoTime() < end) {
                for (Probe probe : probes) {
                    probe.send(nines);
                }
                rename(nines, probes.get(names % COMPONENTS).component(), "name " + names++);
            }
        } catch (UncheckedIOException gone) {
            // killed under us: what was not acknowledged is sent again after the next start
        }
    }

    /** Every probe delivers what it still owes. */
    void deliver(Nines nines) {
        for (Probe probe : probes) {
            do {
                probe.send(nines);
            } while (!probe.allAcknowledged());
        }
    }

    private void rename(Nines nines, String component, String name) {
        HttpResponse<String> answer =
                nines.put("/api/components/" + component, "{\"name\":\"" + name + "\"," + Probe.DETECTION + "}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202);
        long position =
                Long.parseLong(answer.headers().firstValue("Nines-Position").orElseThrow());
        promisedNames.put(position, component + "=" + name);
    }

    /** Every figure is that of a run that nobody disturbed. */
    void assertFigures(Nines nines) {
        for (Probe probe : probes) {
            JsonNode answer =
                    nines.read("/api/components/" + probe.component() + "/outages?afterChecks=" + probe.offsets());
            List<List<String>> outages = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (JsonNode outage : answer.get("outages")) {
                outages.add(
                        List.of(outage.get("start").asText(), outage.get("end").asText()));
                ids.add(outage.get("id").asText());
            }
            assertThat(outages).containsExactlyInAnyOrderElementsOf(probe.expectedOutages());
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    /** Every promise is on the log: reading it checks density of positions and the chain. */
    void assertPromises(LogSettings log) {
        Map<Long, String> named = new HashMap<>();
        try (EventLogReader reader = EventLogReader.after(log, LogHead.START)) {
            while (!reader.caughtUp()) {
                for (LoggedEvent event : reader.poll(Duration.ofMillis(200))) {
                    name(event, named);
                }
            }
        }
        assertThat(named).containsAllEntriesOf(promisedNames);
        Map<String, Integer> stored = storedLines(log);
        for (Probe probe : probes) {
            probe.acknowledgements()
                    .forEach((line, times) ->
                            assertThat(stored.getOrDefault(line, 0)).as(line).isGreaterThanOrEqualTo(times));
        }
    }

    private static void name(LoggedEvent event, Map<Long, String> named) {
        if (event.event() instanceof ComponentEvent.ComponentRegistered registered) {
            named.put(event.entry().position(), registered.component() + "=" + registered.name());
        } else if (event.event() instanceof ComponentEvent.ComponentDescribed described) {
            named.put(event.entry().position(), described.component() + "=" + described.name());
        }
    }

    private static Map<String, Integer> storedLines(LogSettings log) {
        Map<String, Integer> lines = new HashMap<>();
        try (ChecksReader reader = ChecksReader.from(log, Map.of())) {
            Map<Integer, Long> end = reader.endOffsets();
            CheckSink count = new CheckSink() {
                @Override
                public void result(
                        int partition, long offset, long receivedAt, byte[] component, String keyId, byte[] line) {
                    lines.merge(new String(line, StandardCharsets.UTF_8), 1, Integer::sum);
                }

                @Override
                public void tick(int partition, long offset, Instant at) {}

                @Override
                public void demand(int partition, long offset) {}
            };
            while (!reader.nextOffsets().equals(end)) {
                reader.poll(Duration.ofMillis(200), count);
                end.replaceAll((partition, offset) ->
                        Math.max(offset, reader.nextOffsets().get(partition)));
            }
        }
        return lines;
    }
}
