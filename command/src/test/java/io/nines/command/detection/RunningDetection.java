package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.nines.command.RunningCommand;
import io.nines.command.Waiting;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.EventTypes;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import io.nines.log.ChecksWriter;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command service with detection as it really runs; time is what the test says. */
final class RunningDetection implements AutoCloseable {
    private static final Set<String> JUDGING = Set.of(
            EventTypes.of(ComponentRegistered.class).name(),
            EventTypes.of(DetectionPolicyChanged.class).name(),
            EventTypes.of(KeyResultsVoided.class).name());
    private static final Set<String> TIMELINE = Set.of(
            EventTypes.of(ObservedStatusChanged.class).name(),
            EventTypes.of(ObservedTimelineRestated.class).name());

    private final RunningCommand command;

    private RunningDetection(RunningCommand command) {
        this.command = command;
    }

    static RunningDetection start(String bootstrapServers, Path directory) {
        return start(bootstrapServers, directory, Map.of());
    }

    static RunningDetection start(String bootstrapServers, Path directory, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("nines.command.checks.tick-every", "1h");
        settings.put("nines.command.pause-millis", "20");
        settings.putAll(more);
        return new RunningDetection(RunningCommand.start(bootstrapServers, directory, settings));
    }

    RunningCommand command() {
        return command;
    }

    /** Registers a component, or changes how it is judged. */
    void watch(String component, String policy) {
        assertThat(command.admin()
                        .put("/api/components/" + component, "{\"name\":\"It\",\"detection\":" + policy + "}")
                        .status())
                .isIn(200, 201);
    }

    void post(String lines) {
        var reply = command.admin().post("/api/checks", lines);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        assertThat(reply.body().path("rejected")).isEmpty();
    }

    ChecksWriter writer() {
        return command.context().getBean(ChecksWriter.class, Qualifiers.byName("command"));
    }

    /** The last tick that was judged. */
    long lastTick() {
        return command.bean(DetectionRepository.class).partitions().values().stream()
                .mapToLong(PartitionRow::lastTick)
                .min()
                .orElseThrow();
    }

    void tick(Instant at) {
        writer().tick(at).join();
    }

    /** Until everything that is on the log now is judged and recorded, by all that was said of judging. */
    void settle() throws InterruptedException {
        long said =
                entries(JUDGING).stream().mapToLong(LogEntry::position).max().orElse(0);
        command.bean(Judged.class).await(said, Duration.ofSeconds(30));
        RecordedRepository recorded = command.bean(RecordedRepository.class);
        Map<Integer, Long> ends = ends(recorded.partitions());
        writer().demand(Instant.now());
        Waiting.until("everything is judged", () -> {
            assertThat(command.bean(Detection.class).failure()).isEmpty();
            Map<Integer, PartitionRead> read = recorded.partitions();
            return ends.entrySet().stream()
                    .allMatch(end -> read.containsKey(end.getKey())
                            && read.get(end.getKey()).checksNext() >= end.getValue());
        });
    }

    /** Behind the last result or tick that is not recorded yet: for demands alone nothing is recorded. */
    private Map<Integer, Long> ends(Map<Integer, PartitionRead> recorded) {
        Map<Integer, Long> starts = new HashMap<>();
        recorded.forEach((partition, read) -> starts.put(partition, read.checksNext()));
        Map<Integer, Long> news = new HashMap<>();
        try (ChecksReader reader = ChecksReader.from(command.bean(LogSettings.class), starts)) {
            Map<Integer, Long> ends = reader.endOffsets();
            while (ends.entrySet().stream().anyMatch(end -> reader.nextOffsets().get(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(100), new News(news));
            }
        }
        return news;
    }

    private record News(Map<Integer, Long> ends) implements CheckSink {
        @Override
        public void result(int partition, long offset, long receivedAt, byte[] component, String keyId, byte[] line) {
            ends.put(partition, offset + 1);
        }

        @Override
        public void tick(int partition, long offset, Instant at) {
            ends.put(partition, offset + 1);
        }

        @Override
        public void demand(int partition, long offset) {}
    }

    /** All events about a component's timeline. */
    List<TimelineEvent> events(String component) {
        List<TimelineEvent> events = new ArrayList<>();
        for (LogEntry entry : entries(TIMELINE)) {
            if (((TimelineEvent) entry.event()).component().equals(component)) {
                events.add((TimelineEvent) entry.event());
            }
        }
        return events;
    }

    List<ObservedThrough> throughs() {
        return entries(Set.of(EventTypes.of(ObservedThrough.class).name())).stream()
                .map(entry -> (ObservedThrough) entry.event())
                .toList();
    }

    List<LogEntry> entries(Set<String> types) {
        return command.bean(CommittedEvents.class).read(0, Integer.MAX_VALUE, types);
    }

    /** What the database says is on record. */
    StatusSteps recordedSteps(String component) {
        return command.bean(RecordedRepository.class).steps(component, 0);
    }

    /** What the events leave on record. */
    ReadRecord record(String component) {
        return record(component, Long.MAX_VALUE);
    }

    /** The same as of a position. */
    ReadRecord record(String component, long position) {
        ReadRecord record = new ReadRecord();
        entries(TIMELINE).stream()
                .filter(entry -> entry.position() <= position)
                .map(entry -> (TimelineEvent) entry.event())
                .filter(event -> event.component().equals(component))
                .forEach(record::apply);
        return record;
    }

    @Override
    public void close() {
        command.close();
    }
}
