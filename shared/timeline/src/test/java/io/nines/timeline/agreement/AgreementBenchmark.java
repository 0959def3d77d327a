package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.OutageRule;
import io.nines.timeline.terms.ReportingPeriod.Unit;
import io.nines.timeline.terms.Terms;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Prints what reports cost in memory, without reading or writing; a main, not a test: {@code exec:java} with the test classpath. */
final class AgreementBenchmark {
    private static final Terms TERMS =
            Terms.monthly(ZoneOffset.UTC, Objective.Availability.of("99.9")).withOutages(OutageRule.WHOLE_MINUTES);
    private static final Interval YEAR = Months.period(Unit.YEAR, "2026-01-01", ZoneOffset.UTC);
    private static final Interval MONTH = Months.month("2026-09-01");
    private static final int ROUNDS = 151;
    /** So long that, of fifty components, about every third outage is one of several. */
    private static final int LONGEST = 250_000;

    private AgreementBenchmark() {}

    public static void main(String[] args) {
        Facts fifty = facts(50, 2_000);
        Agreement one = Agreement.of(
                TermsVersion.of(0, TERMS, fifty.components().keySet().toArray(new String[0])));
        print("50 components, a year, 100,000 changes", () -> AgreementReport.of(one, fifty, YEAR));
        Facts thousand = facts(1_000, 105);
        Agreement all = Agreement.of(
                TermsVersion.of(0, TERMS, thousand.components().keySet().toArray(new String[0])));
        print("1,000 components, a year, 105,000 changes", () -> AgreementReport.of(all, thousand, YEAR));
        List<Agreement> each = new ArrayList<>();
        thousand.components().keySet().forEach(id -> each.add(Agreement.of(TermsVersion.of(0, TERMS, id))));
        print(
                "1,000 agreements of one component, a year",
                () -> each.forEach(a -> AgreementReport.of(a, thousand, YEAR)));
        print(
                "1,000 agreements of one component, a month",
                () -> each.forEach(a -> AgreementReport.of(a, thousand, MONTH)));
    }

    private static void print(String what, Runnable work) {
        long[] micros = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        long first = micros[0];
        Arrays.sort(micros);
        System.out.printf("%-45s median %,9d us, best %,9d, first %,9d%n", what, micros[ROUNDS / 2], micros[0], first);
    }

    private static Facts facts(int components, int changes) {
        Random random = new Random(7);
        Map<String, ComponentHistory> histories = new HashMap<>();
        for (int c = 0; c < components; c++) {
            Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UP);
            long step = YEAR.millis() / (changes / 2);
            for (int i = 0; i < changes / 2; i++) {
                TimelineStatus bad = random.nextInt(3) == 0 ? TimelineStatus.PARTIAL : TimelineStatus.DOWN;
                long from = YEAR.start() + i * step + random.nextInt((int) (step / 2));
                timeline.then(from, bad)
                        .then(from + 1 + random.nextInt((int) Math.min(step / 2 - 1, LONGEST)), TimelineStatus.UP);
            }
            histories.put("component-" + c, ComponentHistory.observed(timeline.build()));
        }
        return Facts.of(Long.MAX_VALUE, histories);
    }
}
