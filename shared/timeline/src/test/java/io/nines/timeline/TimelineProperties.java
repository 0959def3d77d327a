package io.nines.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineProperties {
    private static final int REACH = 40;

    @Provide
    Arbitrary<Walked> walked() {
        Arbitrary<TimelineStatus> status = Arbitraries.of(TimelineStatus.class);
        return Combinators.combine(status, status.list().ofMaxSize(REACH - 5)).as(Walked::new);
    }

    @Provide
    Arbitrary<Interval> spans() {
        Arbitrary<Long> bound = Arbitraries.longs().between(-5, REACH);
        return Combinators.combine(bound, bound).as((a, b) -> new Interval(Math.min(a, b), Math.max(a, b)));
    }

    @Provide
    Arbitrary<Interval> openSpans() {
        return Combinators.combine(spans(), Arbitraries.integers().between(0, 3))
                .as((span, open) -> new Interval(
                        open % 2 == 1 ? Long.MIN_VALUE : span.start(), open > 1 ? Long.MAX_VALUE : span.end()));
    }

    @Property
    void holdsAtEachInstantWhatWasWrittenDown(@ForAll("walked") Walked walked) {
        Timeline timeline = walked.timeline();
        for (long i = -5; i < REACH; i++) {
            assertThat(timeline.at(i)).isEqualTo(walked.at(i));
        }
    }

    @Property
    void periodsOfAWindowFillItWithoutGapOrOverlap(@ForAll("walked") Walked walked, @ForAll("spans") Interval window) {
        long next = window.start();
        TimelineStatus previous = null;
        for (Period period : walked.timeline().periods(window)) {
            assertThat(period.span().start()).isEqualTo(next);
            assertThat(period.span().end()).isGreaterThan(next);
            assertThat(period.status()).isNotEqualTo(previous);
            for (long i = next; i < period.span().end(); i++) {
                assertThat(period.status()).isEqualTo(walked.at(i));
            }
            next = period.span().end();
            previous = period.status();
        }
        assertThat(next).isEqualTo(window.end());
    }

    @Property
    void millisOfAWindowAreWhatOneCountsAndAddUpToItsLength(
            @ForAll("walked") Walked walked, @ForAll("spans") Interval window) {
        StatusMillis millis = StatusMillis.of(walked.timeline(), window);
        for (TimelineStatus status : TimelineStatus.values()) {
            assertThat(millis.of(status)).isEqualTo(walked.count(status, window.start(), window.end()));
        }
        assertThat(millis.total()).isEqualTo(window.millis());
        assertThat(millis.known())
                .isEqualTo(window.millis() - walked.count(TimelineStatus.UNKNOWN, window.start(), window.end()));
    }

    @Property
    void replacingChangesTheSpanAndNothingElse(
            @ForAll("walked") Walked old, @ForAll("walked") Walked other, @ForAll("openSpans") Interval span) {
        Timeline replaced = old.timeline().replace(span, other.timeline());
        for (long i = -8; i < REACH + 3; i++) {
            assertThat(replaced.at(i)).isEqualTo((span.contains(i) ? other : old).at(i));
        }
        assertThat(replaced.before())
                .isEqualTo((span.start() == Long.MIN_VALUE && !span.isEmpty() ? other : old).before());
    }

    @Property
    void equalStepFunctionsAreEqualHoweverTheyCameAbout(
            @ForAll("walked") Walked one, @ForAll("openSpans") Interval span) {
        Timeline same = one.timeline().replace(span, one.timeline());
        assertThat(same).isEqualTo(one.timeline()).hasSameHashCodeAs(one.timeline());
        assertThat(same).hasToString(one.timeline().toString());
    }

    @Property
    void mergingAsksTheOperatorAtEachInstant(@ForAll("walked") Walked one, @ForAll("walked") Walked two) {
        Timeline worst = one.timeline().merge(two.timeline(), TimelineProperties::worse);
        for (long i = -5; i < REACH; i++) {
            assertThat(worst.at(i)).isEqualTo(worse(one.at(i), two.at(i)));
        }
    }

    @Property
    void differenceIsWhereTheTwoDiffer(@ForAll("walked") Walked one, @ForAll("walked") Walked two) {
        List<Interval> difference = one.timeline().difference(two.timeline());
        for (long i = -5; i < REACH; i++) {
            long instant = i;
            assertThat(difference.stream().anyMatch(span -> span.contains(instant)))
                    .isEqualTo(one.at(i) != two.at(i));
        }
        for (int i = 1; i < difference.size(); i++) {
            assertThat(difference.get(i).start())
                    .isGreaterThan(difference.get(i - 1).end());
        }
    }

    @Property
    void replacingTheDifferencesMakesOneTheOther(@ForAll("walked") Walked one, @ForAll("walked") Walked two) {
        Timeline result = one.timeline();
        for (Interval span : one.timeline().difference(two.timeline())) {
            result = result.replace(span, two.timeline());
        }
        assertThat(result).isEqualTo(two.timeline());
    }

    private static TimelineStatus worse(TimelineStatus a, TimelineStatus b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
