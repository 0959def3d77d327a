package io.nines.query.reports.paper;

import io.nines.query.reports.paper.OperationsReview.Action;
import io.nines.query.reports.paper.OperationsReview.Severity;
import io.nines.query.reports.paper.ReportPage.Foot;
import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.query.reports.paper.WidePage.Link;
import io.nines.query.reports.paper.WidePage.Tile;
import java.util.ArrayList;
import java.util.List;

/** Puts a month over all components into words. */
final class ReviewDrawing {
    private final OperationsReview review;

    ReviewDrawing(OperationsReview review) {
        this.review = review;
    }

    WidePage draw() {
        long incidents =
                review.severities().stream().mapToLong(Severity::incidents).sum();
        List<Link> links = new ArrayList<>();
        if (review.before() != null) {
            links.add(new Link("The month before", review.before()));
        }
        if (review.json() != null) {
            links.add(new Link("JSON", review.json()));
        }
        PaperTimes times = new PaperTimes(review.zone(), review.from());
        String month = PeriodName.of(review.month()).orElse(review.month());
        String judged = review.through() == null ? "nothing yet" : times.inFull(review.through());
        return new WidePage(
                "Operations review, " + month,
                Figures.counted(incidents, "incident", "incidents") + " in " + month + ".",
                "All components. Judged up to " + judged + ". Times are medians.",
                tiles(),
                List.of(severities(), components(), repeated(), actions()),
                List.of(),
                Foot.of(review.asOf()),
                links);
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        review.severities().stream()
                .limit(4)
                .forEach(each -> tiles.add(new Tile(each.name(), null, Figures.grouped(each.incidents()))));
        tiles.add(new Tile(
                "Failed more than once", null, Figures.grouped(review.repeated().size())));
        tiles.add(new Tile(
                "Open action items", null, Figures.grouped(review.actions().size())));
        return tiles;
    }

    private static Table table(String id, String title, List<Head> heads, List<Row> rows) {
        return new Table(id, title, null, heads, rows, rows.isEmpty() ? List.of("None.") : List.of());
    }

    private static Row row(Cell... cells) {
        return new Row("", List.of(cells));
    }

    private static Cell length(Long millis) {
        return Cell.of("num", millis == null ? "no data" : Figures.length(millis));
    }

    private Table severities() {
        List<Head> heads = List.of(
                Head.of("Severity"),
                Head.of("Incidents", "num"),
                Head.of("Time to acknowledge", "num"),
                Head.of("Time to recover", "num"),
                Head.of("Longest", "num"));
        return table(
                "severities",
                "Incidents by severity",
                heads,
                review.severities().stream()
                        .map(each -> row(
                                Cell.of("strong", each.name()),
                                Cell.of("num", Figures.grouped(each.incidents())),
                                length(each.acknowledgedMillis()),
                                length(each.recoveredMillis()),
                                length(each.longestMillis())))
                        .toList());
    }

    private Table components() {
        List<Head> heads = List.of(
                Head.of("Component"),
                Head.of("Uptime", "num"),
                Head.of("Coverage", "num"),
                Head.of("Down", "num"),
                Head.of("Outages", "num"));
        return table(
                "components",
                "Components",
                heads,
                review.components().stream()
                        .map(each -> row(
                                Cell.of("strong", each.name()),
                                Cell.of("num strong", Figures.attained(each.uptimePercent())),
                                Cell.of("num", Figures.percent(each.coveragePercent())),
                                length(each.downMillis()),
                                Cell.of("num", Figures.grouped(each.outages()))))
                        .toList());
    }

    private Table repeated() {
        List<Head> heads = List.of(
                Head.of("Component"), Head.of("Outages", "num"), Head.of("Incidents", "num"), Head.of("Learned"));
        return table(
                "repeated",
                "What failed more than once",
                heads,
                review.repeated().stream()
                        .map(each -> row(
                                Cell.of("strong", each.name()),
                                Cell.of("num", Figures.grouped(each.outages())),
                                Cell.of("num", Figures.grouped(each.incidents().size()))
                                        .noted(each.incidents().isEmpty() ? null : Names.some(each.incidents())),
                                Cell.of(each.whys().isEmpty() ? "nothing yet" : Names.some(each.whys()))))
                        .toList());
    }

    private Table actions() {
        List<Head> heads = List.of(Head.of("Action item"), Head.of("Out of"), Head.of("Due", "num"));
        return table(
                "actions",
                "Open action items",
                heads,
                review.actions().stream()
                        .map(each -> row(
                                Cell.of("strong", each.title()), Cell.of(each.incident()), Cell.of("num", due(each))))
                        .toList());
    }

    private static String due(Action action) {
        if (action.due() == null) {
            return "not said";
        }
        return action.overdue() ? action.due() + ", overdue" : action.due().toString();
    }
}
