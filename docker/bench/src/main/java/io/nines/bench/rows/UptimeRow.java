package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.rows.History.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that a figure takes, against that of a smaller one. */
final class UptimeRow implements Row {
    private static final Pattern DOWN = Pattern.compile("\"down\":(\\d+)");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final long MINUTE = 60_000;

    private final String name;
    private final String what;
    private final String against;
    private final String least;
    private final String aim;
    private final List<Past> pasts;
    private final Asked ours;
    private final Asked other;

    /** A period of one component, or of all. */
    private record Asked(Past past, boolean all, Duration length) {
        Asked brief() {
            Past less = past.brief();
            return new Asked(less, all, length.compareTo(less.length()) < 0 ? length : less.length());
        }

        Instant from() {
            return past.from().plus(past.length()).minus(length);
        }

        Instant to() {
            return past.from().plus(past.length());
        }

        String path() {
            String component = String.format("/components/service-%06d", past.first());
            return "/api" + (all ? "" : component) + "/uptime?from=" + from() + "&to=" + to();
        }

        /** The answer says what the results were made to say. */
        void check(History history) {
            Matcher down = DOWN.matcher(history.nines().get(path()).body());
            long expected = past.downMillis(from(), to());
            int answers = 0;
            while (down.find()) {
                answers++;
                if (Long.parseLong(down.group(1)) != expected) {
                    throw new IllegalStateException(path() + " says " + down.group(1) + " ms down, not " + expected);
                }
            }
            if (answers != (all ? past.components() : 1)) {
                throw new IllegalStateException(path() + " has " + answers + " figures");
            }
        }
    }

    private UptimeRow(List<String> words, List<Past> pasts, Asked ours, Asked other) {
        this.name = words.get(0);
        this.what = words.get(1);
        this.against = words.get(2);
        this.least = words.get(3);
        this.aim = words.get(4);
        this.pasts = pasts;
        this.ours = ours;
        this.other = other;
    }

    static List<Row> all() {
        Past year = new Past(0, 1, Past.ago(YEAR), YEAR, 5 * MINUTE, 72, 2);
        Past often = new Past(1, 1, Past.ago(YEAR), YEAR, MINUTE / 2, 720, 20);
        Past many = new Past(0, 1_000, Past.ago(MONTH), MONTH, 30 * MINUTE, 96, 2);
        Asked ofYear = new Asked(year, false, YEAR);
        return List.of(
                new UptimeRow(
                        List.of(
                                "uptime-year",
                                "uptime of a year, 2,920 changes, ms a request",
                                "of a day",
                                "within 2x",
                                "1.2x"),
                        List.of(year),
                        ofYear,
                        new Asked(year, false, Duration.ofDays(1))),
                new UptimeRow(
                        List.of(
                                "uptime-checks",
                                "uptime of a year of 1,051,200 checks, ms a request",
                                "of 105,120 checks, same changes",
                                "within 1.1x",
                                "1.0x"),
                        List.of(year, often),
                        new Asked(often, false, YEAR),
                        ofYear),
                new UptimeRow(
                        List.of(
                                "uptime-all",
                                "uptime of 30 days of 1,000 components, ms a request",
                                "of one component",
                                "within 100x",
                                "30x"),
                        List.of(many),
                        new Asked(many, true, MONTH),
                        new Asked(many, false, MONTH)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String against() {
        return against;
    }

    @Override
    public String least() {
        return least;
    }

    @Override
    public String aim() {
        return aim;
    }

    @Override
    public List<Figure> measure(Plan plan) {
        if (plan.brief()) {
            List<Past> less = pasts.stream().map(Past::brief).toList();
            return new UptimeRow(List.of(name, what, against, least, aim), less, ours.brief(), other.brief())
                    .compare(plan);
        }
        return compare(plan);
    }

    private List<Figure> compare(Plan plan) {
        int components = pasts.stream()
                .mapToInt(past -> past.first() + past.components())
                .max()
                .orElseThrow();
        try (History history = new History(name, components)) {
            pasts.forEach(history::post);
            history.await();
            ours.check(history);
            other.check(history);
            history.millisEach(ours.path(), plan.millis(15_000));
            history.millisEach(other.path(), plan.millis(15_000));
            List<Double> mine = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            for (int i = 0; i < plan.rounds(); i++) {
                mine.add(history.millisEach(ours.path(), plan.millis(4_000)));
                others.add(history.millisEach(other.path(), plan.millis(4_000)));
            }
            return List.of(Figure.ratio("", mine, others, "ms", "figures equal the oracle's"));
        }
    }
}
