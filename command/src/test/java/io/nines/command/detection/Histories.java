package io.nines.command.detection;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random histories of a few hours: few instants, few places, so that everything meets everything. */
final class Histories {
    static final long FIRST_HOUR = 490_000;
    static final long START = EvidenceHour.startOf(FIRST_HOUR);
    static final long MINUTE = 60_000;
    private static final long GRID = 5 * MINUTE;
    private static final int SLOTS = 48;

    private Histories() {}

    static Arbitrary<History> histories() {
        return Combinators.combine(
                        lines().list().ofMaxSize(60),
                        said().list().ofMinSize(1).ofMaxSize(3),
                        voided().list().ofMaxSize(2),
                        ticks(),
                        Arbitraries.of(1, 8))
                .as((lines, said, voided, tick, stretch) -> stretched(new History(lines, said, voided, tick), stretch));
    }

    /** The same with everything so many times as far from the start: over hours, or over more than a day. */
    private static History stretched(History history, int times) {
        return new History(
                history.lines().stream()
                        .map(line -> new History.Line(
                                stretched(line.at(), times),
                                line.source(),
                                line.outcome(),
                                line.latencyMicros(),
                                line.offset()))
                        .toList(),
                history.said().stream()
                        .map(said -> new History.Said(stretched(said.effectiveFrom(), times), said.policy()))
                        .toList(),
                history.voided().stream()
                        .map(voided -> new History.Voided(
                                voided.key(), stretched(voided.from(), times), stretched(voided.to(), times)))
                        .toList(),
                stretched(history.lastTick(), times));
    }

    private static long stretched(long at, int times) {
        return at == Long.MIN_VALUE ? at : START + (at - START) * times;
    }

    static Arbitrary<Long> instants() {
        return Arbitraries.integers().between(0, SLOTS).map(slot -> START + slot * GRID);
    }

    static Arbitrary<Long> ticks() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Long.MIN_VALUE)),
                Tuple.of(4, Arbitraries.integers().between(0, SLOTS + 24).map(slot -> START + slot * GRID + 1)),
                Tuple.of(2, instants()));
    }

    static Arbitrary<History.Line> lines() {
        Arbitrary<Source> sources = Combinators.combine(
                        Arbitraries.of("", "eu", "us"), Arbitraries.of("", "p"), Arbitraries.of("k1", "k1", "k2"))
                .as(Source::new);
        Arbitrary<Outcome> outcomes = Arbitraries.frequency(
                Tuple.of(4, Outcome.UP), Tuple.of(1, Outcome.DEGRADED), Tuple.of(4, Outcome.DOWN));
        Arbitrary<Long> latencies = Arbitraries.of(-1L, 50_000L, 100_000L, 100_001L, 900_000L);
        return Combinators.combine(
                        instants(),
                        sources,
                        outcomes,
                        latencies,
                        Arbitraries.longs().between(0, 1000))
                .as(History.Line::new);
    }

    static Arbitrary<History.Said> said() {
        return Combinators.combine(instants(), policies()).as(History.Said::new);
    }

    static Arbitrary<History.Voided> voided() {
        return Combinators.combine(Arbitraries.of("k1", "k2"), instants(), instants())
                .as((key, one, other) -> new History.Voided(key, Math.min(one, other), Math.max(one, other)));
    }

    static Arbitrary<DetectionPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(1, 1, 2, 3),
                        Arbitraries.of(1, 1, 2, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(100.0).injectNull(0.6),
                        Arbitraries.of(300, 900, 3600, 7200).injectNull(0.3))
                .as((failures, successes, locations, degraded, silence) ->
                        new DetectionPolicy(failures, successes, locations, degraded, null, silence));
    }

    /** The whole timeline, all hours at once. */
    static ImpliedTimeline fold(History history) {
        return fold(history, history.hours().values().stream().toList());
    }

    static ImpliedTimeline fold(History history, List<EvidenceHour> hours) {
        Folding folding = history.detector().from(0, DetectorState.EMPTY);
        hours.forEach(folding::add);
        return folding.open(history.lastTick());
    }
}
