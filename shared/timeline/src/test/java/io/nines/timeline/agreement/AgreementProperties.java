package io.nines.timeline.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.terms.Measure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class AgreementProperties {
    /** Places and instants at which something happens to the clock, or to the calendar. */
    private static final List<Map.Entry<String, String>> OCCASIONS = List.of(
            Map.entry("Europe/Berlin", "2026-03-29T00:00:00Z"),
            Map.entry("Europe/Berlin", "2026-10-25T00:00:00Z"),
            Map.entry("America/New_York", "2026-11-01T04:00:00Z"),
            Map.entry("Australia/Lord_Howe", "2026-04-04T14:00:00Z"),
            Map.entry("Africa/Casablanca", "2026-02-15T01:00:00Z"),
            Map.entry("Pacific/Apia", "2011-12-30T08:00:00Z"),
            Map.entry("UTC", "2026-12-31T22:00:00Z"),
            Map.entry("Asia/Kolkata", "2026-06-30T18:00:00Z"));

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void secondBySecondTheSame(@ForAll long seed) {
        isWhatAWalkComesTo(story(seed, 1_000, 400));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void millisecondByMillisecondTheSame(@ForAll long seed) {
        isWhatAWalkComesTo(story(seed, 1, 300));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theSameAcrossDaysInWhichClocksChange(@ForAll long seed) {
        isWhatAWalkComesTo(story(seed, 600_000, 300));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void partsAddUpToTheWhole(@ForAll long seed) {
        Story story = story(seed, 600_000, 400);
        AgreementReport report = AgreementReport.of(story.agreement, story.facts, story.period);
        Fraction excused = report.counted();
        Fraction time = report.denominator();
        for (ExcludedTotal total : report.excludedTotals().values()) {
            excused = excused.plus(total.downtime());
            time = time.plus(total.leftOut());
        }
        assertThat(excused).isEqualTo(report.gross());
        assertThat(listed(report, Exclusion::downtime)).isEqualTo(totals(report, ExcludedTotal::downtime));
        assertThat(withoutEdges(listed(report, Exclusion::leftOut)))
                .isEqualTo(withoutEdges(totals(report, ExcludedTotal::leftOut)));
        if (!report.provisional()) {
            assertThat(time).isEqualTo(Fraction.of(story.period.millis()));
        }
        assertThat(report.outages().stream().map(OutageFigure::counted).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(report.counted());
    }

    /** What is listed of a clause comes to its total; of closed hours only those in which something was wrong are listed. */
    private static Map<Clause, Fraction> listed(AgreementReport report, Function<Exclusion, Fraction> part) {
        Map<Clause, Fraction> sums = new EnumMap<>(Clause.class);
        report.excluded().forEach(each -> sums.merge(each.clause(), part.apply(each), Fraction::plus));
        return nonZero(sums);
    }

    private static Map<Clause, Fraction> withoutEdges(Map<Clause, Fraction> sums) {
        sums.keySet().removeAll(Set.of(Clause.OUTSIDE_SERVICE_HOURS, Clause.NOT_IN_FORCE));
        return sums;
    }

    private static Map<Clause, Fraction> totals(AgreementReport report, Function<ExcludedTotal, Fraction> part) {
        Map<Clause, Fraction> sums = new EnumMap<>(Clause.class);
        report.excludedTotals().forEach((clause, total) -> sums.put(clause, part.apply(total)));
        return nonZero(sums);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void twoHalvesOfAPeriodAddUpToIt(@ForAll long seed) {
        Story story = story(seed, 600_000, 400);
        long middle = story.at((int) ((story.period.start() - story.base + story.period.millis() / 2) / story.step));
        if (middle > story.period.start() && onceForAll(story)) {
            AgreementReport all = AgreementReport.of(story.agreement, story.facts, story.period);
            AgreementReport first =
                    AgreementReport.of(story.agreement, story.facts, new Interval(story.period.start(), middle));
            AgreementReport second =
                    AgreementReport.of(story.agreement, story.facts, new Interval(middle, story.period.end()));
            assertThat(first.counted().plus(second.counted())).isEqualTo(all.counted());
            assertThat(first.gross().plus(second.gross())).isEqualTo(all.gross());
            assertThat(first.denominator().plus(second.denominator())).isEqualTo(all.denominator());
        }
    }

    /** Stories in which a cap is used up within a slot over the middle: rare, so they are told each time. */
    @Example
    void twoHalvesAddUpWhereACapIsUsedUpAtTheirEdge() {
        for (long seed : new long[] {310, 1528, 3092, 3652, 11715}) {
            twoHalvesOfAPeriodAddUpToIt(seed);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aCorrectionAndItsWithdrawalChangeNothing(@ForAll long seed) {
        Story story = story(seed, 1_000, 400);
        Correction taken = Correction.of("x", 5, story.period, Correction.As.DOWN, "a", "b", "c")
                .takenBack();
        List<Correction> more = new ArrayList<>(story.facts.corrections());
        more.add(taken);
        AgreementReport with = AgreementReport.of(story.agreement, story.facts.withCorrections(more), story.period);
        AgreementReport without = AgreementReport.of(story.agreement, story.facts, story.period);
        assertThat(with)
                .usingRecursiveComparison()
                .ignoringFields("corrections")
                .isEqualTo(without);
        assertThat(with.corrections())
                .filteredOn(figure -> figure.correction().equals(taken))
                .allSatisfy(figure -> {
                    assertThat(figure.standing()).isEqualTo(CorrectionFigure.Standing.WITHDRAWN);
                    assertThat(figure.countedChange()).isEqualTo(Fraction.ZERO);
                });
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatACorrectionChangedIsTheDifferenceToTheRecordWithoutIt(@ForAll long seed) {
        Story story = story(seed, 1_000, 400);
        AgreementReport with = AgreementReport.of(story.agreement, story.facts, story.period);
        for (CorrectionFigure figure : with.corrections()) {
            Walk without = new Walk(story, story.facts.without(figure.correction()));
            assertThat(with.counted().minus(figure.countedChange())).isEqualTo(without.counted);
            assertThat(with.denominator().minus(figure.denominatorChange())).isEqualTo(without.denominator);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRecordDoesNotMatter(@ForAll long seed) {
        Story story = story(seed, 1_000, 400);
        List<MaintenanceWindow> windows = new ArrayList<>(story.facts.windows());
        List<Correction> corrections = new ArrayList<>(story.facts.corrections());
        Collections.shuffle(windows, new Random(seed));
        Collections.shuffle(corrections, new Random(seed));
        Facts shuffled = story.facts.withWindows(windows).withCorrections(corrections);
        assertThat(AgreementReport.of(story.agreement, shuffled, story.period))
                .usingRecursiveComparison()
                .isEqualTo(AgreementReport.of(story.agreement, story.facts, story.period));
    }

    private static Story story(long seed, long step, int steps) {
        Map.Entry<String, String> occasion = OCCASIONS.get(Math.floorMod(seed, OCCASIONS.size()));
        long middle = Instant.parse(occasion.getValue()).toEpochMilli();
        long base = step < 1_000 ? middle : middle - middle % step;
        return new Story(seed, base - steps / 4 * step, step, steps, ZoneId.of(occasion.getKey()));
    }

    /** Whether nothing in the terms looks at the period as a whole. */
    private static boolean onceForAll(Story story) {
        boolean sameCredit = story.agreement.versions().stream()
                        .map(version -> version.terms().credits().oneEventOneCredit())
                        .distinct()
                        .count()
                == 1;
        return sameCredit
                && story.agreement.versions().stream()
                        .noneMatch(version -> version.terms().measure() instanceof Measure.ErrorRate rate
                                && rate.slotMillis() == Measure.ErrorRate.WHOLE);
    }

    private static void isWhatAWalkComesTo(Story story) {
        AgreementReport report = AgreementReport.of(story.agreement, story.facts, story.period);
        Walk walk = new Walk(story, story.facts);
        assertThat(report.gross()).as("gross").isEqualTo(walk.gross);
        assertThat(totals(report, false)).as("left out").isEqualTo(nonZero(walk.leftOut));
        assertThat(totals(report, true)).as("downtime").isEqualTo(nonZero(walk.downtime));
        assertThat(report.denominator()).as("denominator").isEqualTo(walk.denominator);
        assertThat(report.counted()).as("counted").isEqualTo(walk.counted);
        assertThat(report.coverage()).as("coverage").isEqualTo(new Coverage(walk.known, walk.owed));
        if (report.forecast() != null) {
            assertThat(report.forecast().aheadMillis()).as("ahead").isEqualTo(walk.ahead.floor());
        }
    }

    /** The walk does not tell a short outage from a rest that is no whole unit. */
    private static Map<Clause, Fraction> totals(AgreementReport report, boolean downtime) {
        Map<Clause, Fraction> totals = new EnumMap<>(Clause.class);
        report.excludedTotals()
                .forEach((clause, total) -> totals.merge(
                        clause == Clause.PARTIAL_UNIT ? Clause.SHORT_OUTAGE : clause,
                        downtime ? total.downtime() : total.leftOut(),
                        Fraction::plus));
        return nonZero(totals);
    }

    private static Map<Clause, Fraction> nonZero(Map<Clause, Fraction> totals) {
        Map<Clause, Fraction> some = new EnumMap<>(Clause.class);
        totals.forEach((clause, total) -> {
            if (!total.isZero()) {
                some.put(clause, total);
            }
        });
        return some;
    }
}
