package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 10,000 results of one component, of which the first ten are no longer kept, and one hour of evidence. */
class RecordLookupTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00.123Z");
    private static final int RESULTS = 10_000;

    @TempDir
    static Path directory;

    private static final int HOURS = 10;

    private static LogFixture log;
    private static RecordLookup lookup;
    private static int partition;

    @BeforeAll
    static void start() throws Exception {
        log = LogFixture.start(directory);
        try (ChecksWriter writer = ChecksWriter.open(log.settings());
                EvidenceWriter evidence = EvidenceWriter.open(log.settings())) {
            partition = writer.partitionOf("api");
            writer.append(IntStream.range(0, RESULTS)
                            .mapToObj(RecordLookupTest::line)
                            .toList())
                    .get();
            for (int hour = 0; hour < HOURS; hour++) {
                evidence.append(partition, "api", 490_000 + hour, new byte[] {1, 2, (byte) hour}, 17)
                        .get();
            }
        }
        try (Admin admin = Clients.admin(log.settings())) {
            admin.deleteRecords(Map.of(new TopicPartition(Topics.CHECKS, partition), RecordsToDelete.beforeOffset(10)))
                    .all()
                    .get();
        }
        lookup = RecordLookup.open(log.settings());
    }

    private static CheckLine line(int number) {
        byte[] line = ("line " + number).getBytes(StandardCharsets.UTF_8);
        return new CheckLine("api", line, 0, line.length, "k3y000000001", NOW);
    }

    @AfterAll
    static void stop() {
        lookup.close();
        log.close();
    }

    private static String check(long offset) {
        return lookup.check(partition, offset)
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .orElse("none");
    }

    @Test
    void aResultIsFoundByItsOffset() {
        assertThat(check(10)).isEqualTo("line 10");
        assertThat(check(9_999)).isEqualTo("line 9999");
        assertThat(check(4_321)).isEqualTo("line 4321");
    }

    @Test
    void aResultComesWithWhenAndByWhom() {
        CheckAt check = lookup.checkWithHeaders(partition, 77).orElseThrow();

        assertThat(check.line()).asString().isEqualTo("line 77");
        assertThat(check.keyId()).isEqualTo("k3y000000001");
        assertThat(check.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(check(9)).isEqualTo("none");
        assertThat(check(RESULTS)).isEqualTo("none");
        assertThat(lookup.check((partition + 1) % 4, 0)).isEmpty();
        assertThat(lookup.check(99, 0)).isEmpty();
        assertThat(lookup.checkWithHeaders(partition, 0)).isEmpty();
    }

    @Test
    void manyResultsAreFetchedTogether() {
        List<Long> wanted = List.of(9_999L, 12L, 13L, 5_000L, 3L, 20_000L, 5_001L);

        Map<Long, byte[]> found = lookup.checks(partition, wanted);

        assertThat(found).containsOnlyKeys(12L, 13L, 5_000L, 5_001L, 9_999L);
        found.forEach((offset, line) -> assertThat(line).asString().isEqualTo("line " + offset));
        assertThat(lookup.checks(partition, List.of())).isEmpty();
    }

    @Test
    void evidenceIsFoundByItsOffset() {
        assertThat(lookup.evidence(partition, 3)).hasValue(new byte[] {1, 2, 3});
        assertThat(lookup.evidence(partition, HOURS)).isEmpty();
    }

    @Test
    void muchEvidenceIsFetchedTogether() {
        Map<Long, byte[]> found = lookup.evidence(partition, List.of(7L, 1L, 99L), Long.MAX_VALUE);

        assertThat(found).containsOnlyKeys(1L, 7L);
        assertThat(found.get(7L)).containsExactly(1, 2, 7);
    }

    @Test
    void noMoreEvidenceIsFetchedThanThereIsRoomFor() {
        List<Long> all = LongStream.range(0, HOURS).boxed().toList();

        Map<Long, byte[]> found = lookup.evidence(partition, all, 7);

        assertThat(found).containsOnlyKeys(0L, 1L, 2L);
    }

    @Test
    void manyThreadsMayAsk() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                long offset = 10 + i * 99L;
                answers.add(threads.submit(() -> check(offset)));
            }
            for (int i = 0; i < 100; i++) {
                assertThat(answers.get(i).get()).isEqualTo("line " + (10 + i * 99L));
            }
        } finally {
            threads.shutdown();
        }
    }
}
