package io.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvidenceProperties {
    private static final long HOUR = 490_000;

    @Property
    void anHourSurvivesItsBytes(@ForAll("lines") List<EvidenceResult> lines) {
        EvidenceHour hour = hour(lines);
        EvidenceHour again = EvidenceHour.decode(hour.encode());
        assertThat(again).isEqualTo(hour);
        assertThat(again.encode()).isEqualTo(hour.encode());
    }

    @Property
    void anHourHoldsTheWorstOfEachResultInOrder(@ForAll("lines") List<EvidenceResult> lines) {
        record Identity(long at, Source source) {}
        Comparator<Identity> order = Comparator.comparingLong(Identity::at).thenComparing(Identity::source);
        Comparator<EvidenceResult> worse = Comparator.comparing(EvidenceResult::outcome)
                .thenComparingLong(EvidenceResult::latencyMicros)
                .thenComparing(EvidenceResult::offset, Comparator.reverseOrder());
        Map<Identity, EvidenceResult> expected = new TreeMap<>(order);
        lines.forEach(line -> expected.merge(
                new Identity(line.at(), line.source()), line, (a, b) -> worse.compare(a, b) >= 0 ? a : b));
        assertThat(hour(lines).results()).containsExactlyElementsOf(expected.values());
    }

    @Property
    void inWhateverOrderAndHoweverOftenLinesComeTheSameHourComesOut(
            @ForAll("lines") List<EvidenceResult> lines, @ForAll Random random) {
        List<EvidenceResult> doubled = new ArrayList<>(lines);
        doubled.addAll(lines);
        Collections.shuffle(doubled, random);
        int cut = random.nextInt(doubled.size() + 1);
        EvidenceHour one = hour(doubled.subList(0, cut));
        EvidenceHour other = hour(doubled.subList(cut, doubled.size()));
        assertThat(one.merge(other)).isEqualTo(hour(lines)).isEqualTo(other.merge(one));
    }

    @Property
    void howHoursAreGroupedForMergingDoesNotMatter(
            @ForAll("lines") List<EvidenceResult> a,
            @ForAll("lines") List<EvidenceResult> b,
            @ForAll("lines") List<EvidenceResult> c) {
        EvidenceHour left = hour(a).merge(hour(b)).merge(hour(c));
        EvidenceHour right = hour(a).merge(hour(b).merge(hour(c)));
        assertThat(left).isEqualTo(right);
        assertThat(left.merge(hour(b))).isSameAs(left);
        assertThat(left).isEqualTo(hour(Stream.of(a, b, c).flatMap(List::stream).toList()));
    }

    private static EvidenceHour hour(List<EvidenceResult> lines) {
        EvidenceBuilder builder = new EvidenceBuilder("api", HOUR);
        lines.forEach(
                line -> builder.add(line.at(), line.source(), line.outcome(), line.latencyMicros(), line.offset()));
        return builder.build();
    }

    @Provide
    static Arbitrary<List<EvidenceResult>> lines() {
        Arbitrary<Source> few = Combinators.combine(
                        Arbitraries.of("", "eu", "us"), Arbitraries.of("", "p1"), Arbitraries.of("k1", "k2"))
                .as(Source::new);
        Arbitrary<Source> many = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(4),
                        Arbitraries.strings().ofMaxLength(4),
                        Arbitraries.of("k"))
                .as((location, probe, key) -> new Source(whole(location), whole(probe), key));
        Arbitrary<Long> at = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 3_599_999),
                        Arbitraries.longs().between(0, 3))
                .map(millis -> EvidenceHour.startOf(HOUR) + millis);
        Arbitrary<Long> latency = Arbitraries.oneOf(
                Arbitraries.longs().between(-1, 1_000_000_000_000L),
                Arbitraries.longs().between(0, 3).map(millis -> millis * 1000));
        return Combinators.combine(
                        at,
                        Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, few), net.jqwik.api.Tuple.of(1, many)),
                        Arbitraries.of(Outcome.class),
                        latency,
                        Arbitraries.longs().between(0, Long.MAX_VALUE / 8))
                .as(EvidenceResult::new)
                .list()
                .ofMaxSize(30);
    }

    /** Halves of characters cannot be written; the reader of results does not let them in. */
    private static String whole(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                ? "?"
                : text;
    }
}
