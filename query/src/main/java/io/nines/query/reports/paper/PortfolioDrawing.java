package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Portfolio.Entry;
import io.nines.query.reports.paper.Portfolio.Span;
import io.nines.query.reports.paper.ReportPage.Foot;
import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.query.reports.paper.WidePage.Link;
import io.nines.query.reports.paper.WidePage.Tile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts all agreements into words and drawings. */
final class PortfolioDrawing {
    private static final Map<Standing, String> ALONE = Map.of(
            Standing.MISSED, "The agreement has missed.",
            Standing.AT_RISK, "The agreement is at risk.",
            Standing.UNCLEAR, "How the agreement stands cannot be told.",
            Standing.ON_COURSE, "The agreement is on course.");

    private final Portfolio portfolio;
    private final String period;
    /** Null: the agreements have different ones. */
    private final Span common;

    private final boolean over;

    PortfolioDrawing(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.common = common(portfolio);
        this.period = PeriodName.of(portfolio.period()).orElseGet(this::unnamed);
        this.over = !portfolio.entries().isEmpty()
                && portfolio.through() != null
                && portfolio.entries().stream()
                        .noneMatch(entry ->
                                portfolio.through().isBefore(entry.span().to()));
    }

    /** The same days, though in different zones they begin at different instants. */
    private static Span common(Portfolio portfolio) {
        List<Entry> entries = portfolio.entries();
        long different =
                entries.stream().map(entry -> entry.span().days()).distinct().count();
        return different == 1 ? entries.get(0).span() : null;
    }

    private String unnamed() {
        return common == null ? portfolio.period().replace('-', ' ') : common.days();
    }

    private String said() {
        if (common == null && !portfolio.entries().isEmpty()) {
            return "Each agreement in its own period. Worst first.";
        }
        return period + day() + ". Worst first.";
    }

    WidePage draw() {
        List<Link> links = new ArrayList<>();
        if (portfolio.before() != null) {
            links.add(new Link("The period before", portfolio.before()));
        }
        if (portfolio.json() != null) {
            links.add(new Link("JSON", portfolio.json()));
        }
        List<Row> rows = portfolio.entries().stream().map(this::row).toList();
        return new WidePage(
                "Agreements, " + period,
                headline(),
                said(),
                tiles(),
                List.of(new Table("portfolio", "Agreements", null, heads(), rows, List.of())),
                List.of((isDotted() ? "Dotted line: the whole budget of the period. " : "")
                        + "Figures are rounded down."),
                Foot.of(portfolio.asOf()),
                links);
    }

    private List<Head> heads() {
        return List.of(
                Head.of("Customer and agreement"),
                Head.of("Verdict"),
                Head.of("Objective", "num"),
                Head.of(over ? "Attainment" : "So far", "num"),
                Head.of("Budget left"),
                Head.of("Budget used"),
                Head.of(over ? "In the end" : "At this rate"),
                Head.of("Credit", "num"));
    }

    private boolean isDotted() {
        return portfolio.entries().stream().anyMatch(entry -> !entry.spent().isEmpty());
    }

    private long count(Standing standing) {
        return portfolio.entries().stream()
                .filter(entry -> entry.standing() == standing)
                .count();
    }

    private String headline() {
        int all = portfolio.entries().size();
        if (all == 0) {
            return "There are no agreements.";
        }
        if (all == 1) {
            return ALONE.get(portfolio.entries().get(0).standing());
        }
        long missed = count(Standing.MISSED);
        long risk = count(Standing.AT_RISK);
        if (missed == 0 && risk == 0) {
            long unclear = count(Standing.UNCLEAR);
            return unclear == 0
                    ? "All " + Figures.grouped(all) + " agreements are on course."
                    : Figures.grouped(unclear) + " of " + agreements(all) + " cannot be told, none has missed.";
        }
        String missing = missed == 0
                ? "None of " + agreements(all) + " has missed"
                : Figures.grouped(missed) + " of " + agreements(all) + (missed == 1 ? " has missed" : " have missed");
        return risk == 0
                ? missing + "."
                : missing + ", " + Figures.grouped(risk) + (risk == 1 ? " is" : " are") + " at risk.";
    }

    private static String agreements(int all) {
        return Figures.counted(all, "agreement", "agreements");
    }

    private String day() {
        Instant through = portfolio.through();
        if (common == null || through == null || !through.isBefore(common.to()) || through.isBefore(common.from())) {
            return "";
        }
        long day = Duration.between(common.from(), through).toDays() + 1;
        long days = Math.round(Duration.between(common.from(), common.to()).toHours() / 24.0);
        return ", day " + day + " of " + days;
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            tiles.add(new Tile(standing.word(), standing.mark(), Figures.grouped(count(standing))));
        }
        tiles.add(new Tile(over ? "Credit due" : "Credit due so far", null, credits(false)));
        tiles.add(new Tile("If at-risk ones miss", null, credits(true)));
        return tiles;
    }

    private String credits(boolean ifMissed) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        portfolio.entries().stream()
                .filter(entry -> entry.credit() != null && entry.creditIfMissed() == ifMissed)
                .filter(entry -> entry.credit().signum() != 0)
                .forEach(entry -> sums.merge(entry.currency(), entry.credit(), BigDecimal::add));
        return sums.isEmpty()
                ? "none"
                : sums.entrySet().stream()
                        .map(sum -> Figures.money(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    private Row row(Entry entry) {
        BudgetWords budget = new BudgetWords(entry, portfolio.through());
        return new Row(
                "",
                List.of(
                        Cell.of("strong", entry.customer())
                                .leading(entry.report())
                                .noted(name(entry)),
                        Cell.marked(entry.standing().mark(), entry.standing().word()),
                        Cell.of(
                                "num",
                                entry.objectivePercent() == null ? "none" : Figures.percent(entry.objectivePercent())),
                        Cell.of("num strong", Figures.attained(entry.attainmentPercent())),
                        budget.left(),
                        budget.used(),
                        Cell.of(budget.outlook()),
                        credit(entry)));
    }

    private String name(Entry entry) {
        String name = entry.title() == null ? entry.agreement() : entry.title();
        return common == null ? name + ", " + entry.span().days() : name;
    }

    private static Cell credit(Entry entry) {
        if (entry.creditPercent() == null || entry.creditPercent().signum() == 0) {
            return Cell.of("num", "none");
        }
        String amount = entry.credit() == null
                ? Figures.percent(entry.creditPercent()) + " of the fee"
                : Figures.money(entry.credit(), entry.currency());
        return entry.creditIfMissed() ? Cell.of("num", "if missed").noted(amount) : Cell.of("num strong", amount);
    }
}
