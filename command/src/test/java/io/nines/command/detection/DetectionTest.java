package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Instants;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Outcome;
import io.nines.contract.Proof;
import io.nines.contract.Sha256;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.log.CheckLine;
import io.nines.log.EvidenceReader;
import io.nines.log.EvidenceRecord;
import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.Topics;
import io.nines.log.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a posted result to the event that says what it means. */
class DetectionTest {
    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");
    private static final String TWO_FAILURES =
            "{\"failuresToDown\":2,\"successesToUp\":1,\"locationsToAgree\":1,\"unknownAfterSeconds\":null}";

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static RunningDetection detection;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        detection = RunningDetection.start(broker.bootstrapServers(), directory);
    }

    @AfterAll
    static void stop() {
        detection.close();
        broker.close();
    }

    private static String line(String component, String location, Duration at, String outcome) {
        return "{\"component\":\"" + component + "\",\"location\":\"" + location + "\",\"at\":\""
                + Instants.format(T.plus(at)) + "\",\"outcome\":\"" + outcome
                + "\",\"latencyMillis\":12.5,\"message\":\"secret\"}";
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static StatusChange change(long minute, Status status) {
        return new StatusChange(T.plus(minutes(minute)), status);
    }

    /** We do not write such a record; but what was sent counts, not what it is filed under. */
    @Test
    void aResultBelongsToTheComponentThatItNamesWhateverTheKeyOfItsRecord() throws Exception {
        detection.watch("filed", TWO_FAILURES);
        detection.watch("named", TWO_FAILURES);
        byte[] line = line("named", "eu", minutes(0), "up").getBytes(StandardCharsets.UTF_8);
        detection
                .writer()
                .append(List.of(new CheckLine("filed", line, 0, line.length, "k-test", T)))
                .join();
        detection.settle();
        assertThat(detection.events("named"))
                .containsExactly(new ObservedStatusChanged("named", T, List.of(change(0, Status.UP)), List.of()));
        assertThat(detection.events("filed")).isEmpty();
    }

    /** Nor one without any key. */
    @Test
    void soDoesAResultOfARecordWithoutKey() throws Exception {
        detection.watch("keyless", TWO_FAILURES);
        byte[] line = line("keyless", "eu", minutes(0), "up").getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> other = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            other.send(new ProducerRecord<>(Topics.CHECKS, 0, null, line)).get();
        }
        detection.settle();
        assertThat(detection.events("keyless"))
                .containsExactly(new ObservedStatusChanged("keyless", T, List.of(change(0, Status.UP)), List.of()));
    }

    @Test
    void anOutageIsRecordedFromItsFirstFailureWithWhatProvesIt() throws Exception {
        detection.watch("proven", TWO_FAILURES);
        String first = line("proven", "eu", minutes(1), "down");
        detection.post(line("proven", "eu", minutes(0), "up") + "\n" + first);
        detection.settle();
        assertThat(detection.events("proven"))
                .containsExactly(new ObservedStatusChanged("proven", T, List.of(change(0, Status.UP)), List.of()));

        detection.post(line("proven", "eu", minutes(2), "down"));
        detection.settle();
        ObservedStatusChanged down =
                (ObservedStatusChanged) detection.events("proven").get(1);
        assertThat(down.changes()).containsExactly(change(1, Status.DOWN));
        ObservedOutage outage = down.outages().get(0);
        Proof proof = outage.first();
        assertThat(outage.fate()).isEqualTo(ObservedOutage.Fate.STANDS);
        assertThat(outage.end()).isNull();
        assertThat(outage.last()).isNull();
        assertThat(proof.outcome()).isEqualTo(Outcome.DOWN);
        assertThat(proof.at()).isEqualTo(outage.start()).isEqualTo(T.plus(minutes(1)));
        assertThat(proof.location()).isEqualTo("eu");
        assertThat(proof.latencyMillis()).isEqualTo(12.5);
        assertThat(proof.sha256())
                .isEqualTo(HexFormat.of().formatHex(Sha256.of(first.getBytes(StandardCharsets.UTF_8))));

        String last = line("proven", "eu", minutes(3), "up");
        detection.post(last);
        detection.settle();
        ObservedStatusChanged up =
                (ObservedStatusChanged) detection.events("proven").get(2);
        assertThat(up.changes()).containsExactly(change(3, Status.UP));
        assertThat(up.outages()).singleElement().satisfies(ended -> {
            assertThat(ended.id()).isEqualTo(outage.id());
            assertThat(ended.first()).isEqualTo(proof);
            assertThat(ended.end()).isEqualTo(T.plus(minutes(3)));
            assertThat(ended.last().sha256())
                    .isEqualTo(HexFormat.of().formatHex(Sha256.of(last.getBytes(StandardCharsets.UTF_8))));
        });
    }

    @Test
    void withTwoToAgreeOneFailingIsPartialAndBothAreDown() throws Exception {
        detection.watch(
                "agreed",
                "{\"failuresToDown\":1,\"successesToUp\":1,\"locationsToAgree\":2,\"unknownAfterSeconds\":null}");
        for (String[] result : List.of(
                new String[] {"eu", "0", "up"},
                new String[] {"us", "0", "up"},
                new String[] {"eu", "1", "down"},
                new String[] {"us", "3", "down"},
                new String[] {"us", "5", "up"})) {
            detection.post(line("agreed", result[0], minutes(Long.parseLong(result[1])), result[2]));
        }
        detection.settle();
        assertThat(detection.record("agreed").steps())
                .isEqualTo(new StatusSteps.Builder(Status.UNKNOWN)
                        .add(T.toEpochMilli(), Status.UP)
                        .add(T.plus(minutes(1)).toEpochMilli(), Status.PARTIAL)
                        .add(T.plus(minutes(3)).toEpochMilli(), Status.DOWN)
                        .add(T.plus(minutes(5)).toEpochMilli(), Status.PARTIAL)
                        .build());
    }

    @Test
    void aResultThatComesLateRestatesWhatWasConcluded() throws Exception {
        detection.watch("late", TWO_FAILURES);
        detection.post(line("late", "", minutes(0), "up") + "\n" + line("late", "", minutes(1), "down") + "\n"
                + line("late", "", minutes(3), "down"));
        detection.settle();
        String id = detection
                .events("late")
                .get(detection.events("late").size() - 1)
                .outages()
                .get(0)
                .id();

        detection.post(line("late", "", minutes(2), "up"));
        detection.settle();
        List<TimelineEvent> events = detection.events("late");
        TimelineEvent restated = events.get(events.size() - 1);
        assertThat(restated).isInstanceOf(ObservedTimelineRestated.class);
        assertThat(restated.from()).isEqualTo(T.plus(minutes(1)));
        assertThat(restated.to()).isNull();
        assertThat(restated.changes()).containsExactly(change(1, Status.UP));
        assertThat(restated.outages()).singleElement().satisfies(outage -> {
            assertThat(outage.id()).isEqualTo(id);
            assertThat(outage.fate()).isEqualTo(ObservedOutage.Fate.WITHDRAWN);
        });
    }

    @Test
    void whatIsSentTwiceSaysNothingNew() throws Exception {
        detection.watch("twice", TWO_FAILURES);
        String lines = line("twice", "", minutes(0), "down") + "\n" + line("twice", "", minutes(1), "up");
        detection.post(lines);
        detection.settle();
        List<TimelineEvent> before = detection.events("twice");
        detection.post(lines);
        detection.settle();
        assertThat(detection.events("twice")).isEqualTo(before);
    }

    @Test
    void aPolicyFromThePastJudgesThePastAgain() throws Exception {
        detection.watch("judged", TWO_FAILURES);
        detection.post(line("judged", "", minutes(0), "up") + "\n" + line("judged", "", minutes(1), "down") + "\n"
                + line("judged", "", minutes(2), "up"));
        detection.settle();
        assertThat(detection.record("judged").outages()).isEmpty();
        var reply = detection
                .command()
                .admin()
                .put(
                        "/api/components/judged",
                        "{\"name\":\"It\",\"detection\":{\"effectiveFrom\":\"" + Instants.format(T)
                                + "\",\"failuresToDown\":1,\"successesToUp\":1,\"locationsToAgree\":1,"
                                + "\"unknownAfterSeconds\":null}}");
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        assertThat(detection.record("judged", reply.position()).outages()).hasSize(1);
    }

    @Test
    void voidingAnswersWithAPositionByWhichItIsRestated() throws Exception {
        detection.watch("voided", TWO_FAILURES);
        var granted = detection.command().admin().post("/api/keys", "{\"role\":\"probe\",\"backfill\":true}");
        String id = granted.body().path("id").asText();
        var posted = detection
                .command()
                .http(granted.body().path("key").asText())
                .post(
                        "/api/checks",
                        line("voided", "", minutes(0), "down") + "\n" + line("voided", "", minutes(1), "down"));
        assertThat(posted.status()).as(posted.raw().body()).isEqualTo(200);
        detection.settle();
        assertThat(detection.record("voided").outages()).hasSize(1);

        var reply = detection
                .command()
                .admin()
                .post(
                        "/api/keys/" + id + "/void",
                        "{\"from\":\"" + Instants.format(T) + "\",\"to\":\"" + Instants.format(T.plus(minutes(5)))
                                + "\"}");

        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        assertThat(detection.record("voided", reply.position()).outages()).isEmpty();
    }

    /** Reports that count checks rely on it: they would miss what detection still holds in memory. */
    @Test
    void whatIsJudgedOfPastHoursIsInEvidence() throws Exception {
        detection.watch("proven", TWO_FAILURES);
        for (int minute = 0; minute < 3; minute++) {
            detection.post(line("proven", "", minutes(minute), "up"));
            detection.settle();
            assertThat(inEvidence("proven")).isEqualTo(minute + 1);
        }
    }

    /** How many results of that hour the last observed-through has in evidence. */
    private static long inEvidence(String component) {
        List<ObservedThrough> throughs = detection.throughs();
        Map<Integer, Long> ends = new HashMap<>();
        throughs.get(throughs.size() - 1).partitions().forEach(read -> ends.put(read.partition(), read.evidenceNext()));
        long results = 0;
        try (EvidenceReader reader = EvidenceReader.from(detection.command().bean(LogSettings.class), Map.of())) {
            while (ends.entrySet().stream().anyMatch(end -> reader.nextOffsets().get(end.getKey()) < end.getValue())) {
                for (EvidenceRecord version : reader.poll(Duration.ofMillis(100))) {
                    if (version.component().equals(component) && version.next() <= ends.get(version.partition())) {
                        results = EvidenceHour.decode(version.value()).size();
                    }
                }
            }
        }
        return results;
    }

    @Test
    void everythingJudgedIsBoundIntoTheChain() throws Exception {
        detection.watch("bound", TWO_FAILURES);
        detection.post(line("bound", "", minutes(0), "up"));
        detection.settle();
        List<ObservedThrough> throughs = detection.throughs();
        ObservedThrough last = throughs.get(throughs.size() - 1);
        assertThat(last.lastResultAt()).isAfterOrEqualTo(T);
        assertThat(last.partitions()).hasSize(4);
        for (int i = 1; i < throughs.size(); i++) {
            assertThat(throughs.get(i).through())
                    .isAfterOrEqualTo(throughs.get(i - 1).through());
        }
        Verdict verdict = LogVerifier.verify(detection.command().bean(LogSettings.class));
        assertThat(verdict.ok()).as(verdict.fault()).isTrue();
        assertThat(verdict.checks()).isPositive();
    }
}
