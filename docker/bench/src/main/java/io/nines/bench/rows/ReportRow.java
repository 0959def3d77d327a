package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.rows.History.Past;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The time that reports on agreements take, over HTTP, and that it does not grow with checks. */
final class ReportRow implements Row {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final long MINUTE = 60_000;
    private static final Pattern DOWN = Pattern.compile("\"(?:countedDownMillis|spentMillis)\":(\\d+)");
    private static final String TERMS =
            "{\"maintenance\":\"none\",\"objectives\":[{\"availability\":99.9,\"credits\":[{\"below\":99.9,"
                    + "\"percentOfFee\":10}]}]}";

    private final String name;
    private final String what;
    private final String least;
    private final Past past;
    private final Past more;
    private final boolean together;

    /**
     * A row.
     *
     * @param more the same changes out of more checks, of as many more components; null: what is measured stands alone
     * @param together whether all components belong to one agreement, or each to its own
     */
    private ReportRow(String name, String what, String least, Past past, Past more, boolean together) {
        this.name = name;
        this.what = what;
        this.least = least;
        this.past = past;
        this.more = more;
        this.together = together;
    }

    static List<Row> all() {
        Past fifty = new Past(0, 50, Past.ago(YEAR), YEAR, 5 * MINUTE, 105, 2);
        Past thousand = new Past(0, 1_000, Past.ago(YEAR), YEAR, 120 * MINUTE, 84, 2);
        Past month = new Past(0, 1_000, Past.ago(MONTH), MONTH, 30 * MINUTE, 96, 2);
        Past often = new Past(1_000, 1_000, Past.ago(MONTH), MONTH, 3 * MINUTE, 960, 20);
        return List.of(
                new ReportRow(
                        "report-year",
                        "report of a year, 50 components with 100,000 changes, ms",
                        "within 30",
                        fifty,
                        null,
                        true),
                new ReportRow(
                        "reports-year",
                        "1,000 agreements, a year with 104,000 changes, ms",
                        "within 1,000",
                        thousand,
                        null,
                        false),
                new ReportRow("portfolio", "1,000 agreements, a month, ms", "within 500", month, null, false),
                new ReportRow(
                        "portfolio-checks",
                        "1,000 agreements, a month of 14,400,000 checks, ms",
                        "within 1.1x",
                        month,
                        often,
                        false));
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
        return more == null ? "" : "of 1,440,000 checks, same changes";
    }

    @Override
    public String least() {
        return least;
    }

    @Override
    public String aim() {
        return more == null ? "" : "1.0x";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        return plan.brief()
                ? new ReportRow(name, what, least, past.brief(), more == null ? null : more.brief(), together)
                        .rounds(plan)
                : rounds(plan);
    }

    private List<Figure> rounds(Plan plan) {
        int components = (more == null ? past : more).first() + past.components();
        try (History history = new History(name, components)) {
            String path = prepared(history, past);
            if (more == null) {
                history.millisEach(path, plan.millis(15_000));
                List<Double> mine = new ArrayList<>();
                for (int i = 0; i < plan.rounds(); i++) {
                    mine.add(history.millisEach(path, plan.millis(4_000)));
                }
                return List.of(Figure.alone("", mine, "ms", "figures equal what the results were made to say"));
            }
            return compared(history, prepared(history, more), path, plan);
        }
    }

    private static List<Figure> compared(History history, String path, String other, Plan plan) {
        history.millisEach(path, plan.millis(15_000));
        history.millisEach(other, plan.millis(15_000));
        List<Double> mine = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int i = 0; i < plan.rounds(); i++) {
            mine.add(history.millisEach(path, plan.millis(4_000)));
            others.add(history.millisEach(other, plan.millis(4_000)));
        }
        return List.of(Figure.ratio("", mine, others, "ms", "figures equal what the results were made to say"));
    }

    /** Tells a past, and concludes agreements on it; where their report is. */
    private String prepared(History history, Past told) {
        history.post(told);
        history.await();
        String customer = name + "-" + told.first();
        if (together) {
            conclude(history, "all-" + told.first(), customer, told.first(), told.components());
        } else {
            IntStream.range(told.first(), told.first() + told.components())
                    .parallel()
                    .forEach(i -> conclude(history, "one-" + i, customer, i, 1));
        }
        String period = "period=" + day(told, Duration.ZERO) + ".."
                + day(told, told.length().minusDays(1));
        String path = together
                ? "/api/agreements/all-" + told.first() + "/report?" + period
                : "/api/portfolio?" + period + "&customer=" + customer;
        check(history, told, path);
        return path;
    }

    private static LocalDate day(Past told, Duration later) {
        return LocalDate.ofInstant(told.from().plus(later), ZoneOffset.UTC);
    }

    private static void conclude(History history, String id, String customer, int first, int components) {
        String ids = IntStream.range(first, first + components)
                .mapToObj(each -> String.format("\"service-%06d\"", each))
                .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = history.nines()
                .send(history.nines()
                        .request("/api/agreements/" + id)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"customer\":\"" + customer + "\",\"components\":" + ids
                                + ",\"terms\":" + TERMS + "}"))
                        .build());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(id + " was not concluded: " + answer.body());
        }
        history.nines()
                .await("/api/agreements/" + id + "?atLeast="
                        + answer.headers().firstValue("Nines-Position").orElseThrow());
    }

    /** All components go down at the same time, and so for as long as each. */
    private void check(History history, Past told, String path) {
        Matcher down = DOWN.matcher(history.nines().get(path).body());
        long expected = told.downMillis(told.from(), told.from().plus(told.length()));
        int figures = 0;
        while (down.find()) {
            figures++;
            if (Long.parseLong(down.group(1)) != expected) {
                throw new IllegalStateException(path + " says " + down.group(1) + " ms down, not " + expected);
            }
        }
        if (figures != (together ? 2 : told.components())) {
            throw new IllegalStateException(path + " has " + figures + " figures");
        }
    }
}
