package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import io.nines.contract.Status;
import io.nines.log.EvidenceWriter;
import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.RecordLookup;
import io.nines.log.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour with more results than a record of the log takes. */
class LargeHourTest {
    private static final int RESULTS = 2_600_000;
    private static final long HOUR = EvidenceHour.hourOf(1_767_600_000_000L);
    private static final int RECORD = 16 << 20;

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private RunningDetection detection;
    private int partition;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        detection = RunningDetection.start(broker.bootstrapServers(), directory);
        detection.watch("busy", "{\"failuresToDown\":1}");
        partition = detection.writer().partitionOf("busy");
    }

    @AfterEach
    void stop() {
        detection.close();
        broker.close();
    }

    private static EvidenceHour busy() {
        Random random = new Random(3);
        Source source = new Source("eu", "", "key000000001");
        EvidenceBuilder builder = new EvidenceBuilder("busy", HOUR);
        for (int i = 0; i < RESULTS; i++) {
            builder.add(EvidenceHour.startOf(HOUR) + i, source, Outcome.UP, random.nextInt(1 << 28), i);
        }
        return builder.build();
    }

    private void seal(EvidenceHour hour) {
        ComponentTrack track = new ComponentTrack("busy", partition, Policies.NONE, DetectorState.EMPTY);
        Partition of = new Partition(
                PartitionRow.start(partition),
                PartitionRow.unread(partition),
                new RollingHash(PartitionRow.unread(partition).evidenceSha256()),
                0,
                false,
                Long.MIN_VALUE);
        try (EvidenceWriter writer = EvidenceWriter.open(log());
                RecordLookup lookup = RecordLookup.open(log())) {
            EvidenceSealer sealer = new EvidenceSealer(writer, stored(lookup));
            Sealing.Version version = Sealing.Version.of(hour, DetectorState.EMPTY.encode());
            Sealing sealing = new Sealing(track, List.of(version));
            assertThat(sealer.write(of, List.of(sealing).iterator())).hasSize(1);
        }
        assertThat(of.evidenceNext()).isGreaterThan(1);
    }

    private LogSettings log() {
        return detection.command().bean(LogSettings.class);
    }

    private StoredHours stored(RecordLookup lookup) {
        return new StoredHours(detection.command().bean(DetectionRepository.class), lookup, RECORD);
    }

    @Test
    void anHourLargerThanARecordIsStoredFoundAgainJudgedAndProven() throws Exception {
        EvidenceHour hour = busy();
        assertThat(hour.encode()).hasSizeGreaterThan(RECORD);
        detection.command().bean(Detection.class).close();
        seal(hour);
        detection.close();

        detection = RunningDetection.start(broker.bootstrapServers(), directory);
        detection.settle();

        assertThat(detection.record("busy").steps().statusAt(EvidenceHour.startOf(HOUR)))
                .isEqualTo(Status.UP);
        assertThat(read().equals(hour)).isTrue();
        Verdict verdict = LogVerifier.verify(log());
        assertThat(verdict.ok()).as(verdict.fault()).isTrue();
        assertThat(verdict.evidence()).isGreaterThan(1);
    }

    private EvidenceHour read() {
        try (RecordLookup lookup = RecordLookup.open(log())) {
            ComponentTrack track = new ComponentTrack("busy", partition, Policies.NONE, DetectorState.EMPTY);
            StoredHours hours = stored(lookup);
            return hours.contents(track, hours.from(track, HOUR, 1).get(0));
        }
    }
}
