package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.CreditRules;
import io.nines.timeline.terms.Denominator;
import io.nines.timeline.terms.ExcusedCauses;
import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.OutageRule;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ServiceHours;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import io.nines.timeline.terms.UnknownTime;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** A random agreement over a random record, all of whose instants are whole steps from a base: made to be walked. */
final class Story {
    private static final List<String> COMPONENTS = List.of("a", "b", "c");
    private static final List<String> CATEGORIES = List.of("customer", "force-majeure");

    final long base;
    final long step;
    final int steps;
    final Agreement agreement;
    final Facts facts;
    final Interval period;
    private final Random random;
    private final ZoneId zone;
    /** Of its own, so that it leaves the rest of a story as it is. */
    private final Random announcing;

    Story(long seed, long base, long step, int steps, ZoneId zone) {
        this.random = new Random(seed);
        this.announcing = new Random(~seed);
        this.base = base;
        this.step = step;
        this.steps = steps;
        this.zone = zone;
        agreement = agreement();
        Interval inside = span();
        period = inside.isEmpty() ? new Interval(base, at(steps)) : inside;
        facts = facts();
    }

    long at(int index) {
        return base + index * step;
    }

    private Agreement agreement() {
        long start = at(random.nextInt(steps / 3));
        long end = chance(4) ? at(steps / 2 + random.nextInt(steps / 2)) : Long.MAX_VALUE;
        List<TermsVersion> versions = new ArrayList<>();
        versions.add(version(start));
        while (chance(3) && versions.size() < 3) {
            long next = at(random.nextInt(steps));
            if (next > versions.get(versions.size() - 1).from()) {
                versions.add(version(next));
            }
        }
        return new Agreement(new Interval(start, end), versions);
    }

    private TermsVersion version(long from) {
        SortedMap<String, Integer> components = new TreeMap<>();
        COMPONENTS.forEach(id -> {
            if (random.nextBoolean()) {
                components.put(id, 1 + random.nextInt(3));
            }
        });
        components.putIfAbsent(COMPONENTS.get(random.nextInt(3)), 2);
        return new TermsVersion(from, components, terms(), null);
    }

    private Terms terms() {
        return Terms.monthly(zone)
                .withBasis(any(Basis.values()))
                .withCombination(any(Combination.values()))
                .withMeasure(measure())
                .withOutages(chance(2) ? OutageRule.ALL_COUNTS : new OutageRule(random.nextInt(9) * step, unit()))
                .withServiceHours(chance(2) ? ServiceHours.ALWAYS : hours())
                .withUnknown(any(UnknownTime.values()))
                .withDenominator(new Denominator(any(Treatment.values()), any(Treatment.values())))
                .withMaintenance(chance(5) ? null : maintenance())
                .withExcused(new ExcusedCauses(chance(3) ? Set.of() : Set.of("customer"), any(Treatment.values())))
                .withCorrectionsNeedApproval(random.nextBoolean())
                .withCredits(new CreditRules(null, null, random.nextBoolean()));
    }

    private long unit() {
        return chance(2) ? 1 : (1 + random.nextInt(4)) * step;
    }

    private Measure measure() {
        return switch (random.nextInt(8)) {
            case 0 -> new Measure.ErrorRate((1 + random.nextInt(5)) * step);
            case 1 -> new Measure.FailedSlots((1 + random.nextInt(5)) * step, new BigDecimal(random.nextInt(60)));
            case 2 -> new Measure.ErrorRate(Measure.ErrorRate.WHOLE);
            case 3 -> new Measure.ByStatus(new BigDecimal("0.3"), BigDecimal.ONE, BigDecimal.ZERO);
            default -> Measure.ByStatus.USUAL;
        };
    }

    private PlannedMaintenance maintenance() {
        return new PlannedMaintenance(
                any(Treatment.values()),
                chance(3) ? null : random.nextInt(20) * step,
                chance(3) ? random.nextInt(40) * step : null,
                chance(4) ? random.nextInt(60) * step : null,
                any(PlannedMaintenance.Cap.values()));
    }

    private ServiceHours hours() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Hours> open = new ArrayList<>();
            if (!chance(6)) {
                int from = random.nextInt(12);
                open.add(new Hours(LocalTime.of(from, any(0, 30)), LocalTime.of(from + 1 + random.nextInt(10), 30)));
            }
            if (chance(3)) {
                open.add(new Hours(LocalTime.of(22, 0), LocalTime.MIDNIGHT));
            }
            week.put(day, open);
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(at(random.nextInt(steps))), zone);
        return new ServiceHours(zone, week, chance(3) ? Map.of(day, List.of()) : Map.of());
    }

    private Facts facts() {
        Map<String, ComponentHistory> histories = new HashMap<>();
        COMPONENTS.forEach(id -> histories.put(id, history()));
        if (chance(10)) {
            histories.remove("b");
        }
        return new Facts(
                histories,
                many(4, this::window),
                many(5, this::correction),
                many(2, index -> span()),
                chance(3) ? at(random.nextInt(steps)) : at(steps));
    }

    private ComponentHistory history() {
        CheckCounts.Builder checks = new CheckCounts.Builder();
        for (int i = 0; i < steps; i += 1 + random.nextInt(6)) {
            int total = 1 + random.nextInt(4);
            checks.add(at(i), total, random.nextBoolean() ? 0 : random.nextInt(total + 1));
        }
        return ComponentHistory.observed(timeline(false))
                .withDeclared(timeline(true))
                .withAnnounced(announced())
                .withChecks(checks.build());
    }

    private Timeline timeline(boolean rare) {
        Timeline.Builder timeline = Timeline.startingWith(any(TimelineStatus.UP, TimelineStatus.UNKNOWN));
        int most = Math.max(2, steps / (rare ? 4 : 8));
        for (int i = random.nextInt(most); i < steps; i += 1 + random.nextInt(chance(2) ? 4 : most)) {
            TimelineStatus otherwise = rare ? TimelineStatus.UNKNOWN : TimelineStatus.UP;
            timeline.then(at(i), chance(2) ? otherwise : any(TimelineStatus.values()));
        }
        return timeline.build();
    }

    private Timeline announced() {
        List<TimelineStatus> impacts =
                List.of(TimelineStatus.DOWN, TimelineStatus.PARTIAL, TimelineStatus.DEGRADED, TimelineStatus.UNKNOWN);
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        for (int i = announcing.nextInt(steps); i < steps; i += 1 + announcing.nextInt(steps / 4)) {
            timeline.then(at(i), impacts.get(announcing.nextInt(4)));
        }
        return timeline.build();
    }

    private MaintenanceWindow window(int index) {
        List<MaintenanceWindow.Version> versions = new ArrayList<>();
        long recorded = at(random.nextInt(steps) - steps / 2);
        Interval span = span();
        do {
            boolean cancelled = !versions.isEmpty() && chance(5);
            Interval next = cancelled
                    ? new Interval(span.start(), Math.max(span.start(), Math.min(span.end(), recorded)))
                    : span;
            versions.add(new MaintenanceWindow.Version(recorded, some(), next, cancelled));
            recorded += random.nextInt(15) * step;
            span = chance(2) ? span() : new Interval(next.start(), Math.max(next.start(), at(random.nextInt(steps))));
        } while (chance(2));
        return new MaintenanceWindow("w" + index, versions);
    }

    private Correction correction(int index) {
        Correction.As as = any(Correction.As.values());
        String category = as == Correction.As.EXCUSED ? CATEGORIES.get(random.nextInt(2)) : null;
        return new Correction("k" + index, 10L * index, some(), span(), as, category, !chance(3), chance(4));
    }

    private Interval span() {
        int a = random.nextInt(steps + 1);
        int b = chance(2) ? random.nextInt(steps + 1) : Math.min(steps, a + random.nextInt(20));
        return new Interval(at(Math.min(a, b)), at(Math.max(a, b)));
    }

    private Set<String> some() {
        return switch (random.nextInt(4)) {
            case 0 -> Set.of("a");
            case 1 -> Set.of("a", "b");
            case 2 -> Set.of("c", "b");
            default -> Set.of("a", "b", "c");
        };
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> many(int most, IntFunction<T> one) {
        List<T> all = new ArrayList<>();
        int count = random.nextInt(most);
        for (int i = 0; i < count; i++) {
            all.add(one.apply(i));
        }
        return all;
    }
}
