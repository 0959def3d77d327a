package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceHourTest {
    private static final long HOUR =
            EvidenceHour.hourOf(Instant.parse("2026-01-01T10:00:00Z").toEpochMilli());
    private static final long START = EvidenceHour.startOf(HOUR);
    private static final Source EU = new Source("eu-west", "eu-1", "key000000001");
    private static final Source US = new Source("us-east", "", "key000000001");

    /** The bytes were worked out by hand from the format as its class describes it. */
    @Test
    void revisionOneStaysReadable() throws IOException {
        assertThat(EvidenceHour.decode(golden())).isEqualTo(known());
        assertThat(known().encode()).isEqualTo(golden());
    }

    @Test
    void lookingAtTheSameInstantTwiceTheWorseCounts() {
        EvidenceHour hour = hour(
                new EvidenceResult(START, EU, Outcome.UP, 900_000, 4),
                new EvidenceResult(START, EU, Outcome.DEGRADED, 10_000, 7),
                new EvidenceResult(START, EU, Outcome.DEGRADED, 20_000, 9),
                new EvidenceResult(START, EU, Outcome.DEGRADED, 20_000, 8));
        assertThat(hour.results()).containsExactly(new EvidenceResult(START, EU, Outcome.DEGRADED, 20_000, 8));
    }

    @Test
    void anHourOfThousandsOfLinesHoldsEachOfThemBeforeAndAfterMoreAreAdded() {
        EvidenceBuilder builder = new EvidenceBuilder("api", HOUR);
        List<EvidenceResult> added = new ArrayList<>();
        for (int i = 0; i < 3_600; i++) {
            EvidenceResult line =
                    new EvidenceResult(START + i * 1_000L, i % 3 == 0 ? US : EU, Outcome.UP, 1_000L * i, 90_000L * i);
            builder.add(line.at(), line.source(), line.outcome(), line.latencyMicros(), line.offset());
            added.add(line);
            if (i % 400 == 0) {
                assertThat(builder.build().results()).isEqualTo(added);
            }
        }
        assertThat(builder.build().results()).isEqualTo(added);
    }

    @Test
    void mergingWhatIsKnownGivesTheSameObject() {
        EvidenceHour hour = known();
        assertThat(hour.merge(known())).isSameAs(hour);
    }

    @Test
    void hoursOfDifferentTimesAreNotMerged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> known().merge(new EvidenceBuilder("api", HOUR + 1).build()));
    }

    @Test
    void brokenBytesAreRefused() {
        byte[] whole = known().encode();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatIllegalArgumentException().isThrownBy(() -> EvidenceHour.decode(cut));
        }
        byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> EvidenceHour.decode(longer));
        byte[] later = whole.clone();
        later[0] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvidenceHour.decode(later))
                .withMessageContaining("revision 2");
    }

    /** One result a minute from each of three places, on a partition that a thousand components share. */
    @Test
    void aResultTakesAboutEightBytes() {
        Random random = new Random(1);
        EvidenceBuilder builder = new EvidenceBuilder("api", HOUR);
        for (int i = 0; i < 60; i++) {
            for (String place : List.of("eu-west", "us-east", "ap-south")) {
                long at = START + i * 60_000L + random.nextInt(40);
                builder.add(
                        at,
                        new Source(place, place + "-1", "key000000001"),
                        random.nextInt(50) == 0 ? Outcome.DOWN : Outcome.UP,
                        80_000 + random.nextInt(40_000),
                        7_000_000_000L + i * 1000L + random.nextInt(500));
            }
        }
        assertThat((double) builder.build().encode().length / 180).isLessThan(9);
    }

    private static EvidenceHour known() {
        return hour(
                new EvidenceResult(START + 1000, EU, Outcome.UP, 42_000, 1000),
                new EvidenceResult(START + 61_000, EU, Outcome.DOWN, Observation.NO_LATENCY, 1004),
                new EvidenceResult(START + 61_000, US, Outcome.DEGRADED, 1_500_000, 1003),
                new EvidenceResult(START + 121_005, EU, Outcome.UP, 41_000, 1008));
    }

    private static EvidenceHour hour(EvidenceResult... results) {
        EvidenceBuilder builder = new EvidenceBuilder("api", HOUR);
        for (EvidenceResult result : results) {
            builder.add(result.at(), result.source(), result.outcome(), result.latencyMicros(), result.offset());
        }
        return builder.build();
    }

    private static byte[] golden() throws IOException {
        try (InputStream file = EvidenceHourTest.class.getResourceAsStream("/golden/evidence-hour-1.hex")) {
            return HexFormat.of()
                    .parseHex(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                            .replaceAll("#[^\n]*|\\s", ""));
        }
    }
}
