package io.nines.query.reports;

import io.micronaut.http.HttpResponse;
import io.nines.contract.TextRef;
import io.nines.query.components.ComponentNames;
import io.nines.query.reading.AsOf;
import io.nines.query.reports.paper.CsvTable;
import io.nines.query.reports.paper.Issue;
import io.nines.query.reports.paper.Paper;
import io.nines.query.reports.paper.ReportCsv;
import io.nines.query.reports.paper.ReportPage.Links;
import io.nines.query.reports.paper.Resolved;
import io.nines.query.reports.paper.Written;
import io.nines.query.texts.Shown;
import io.nines.query.texts.Texts;
import io.nines.reports.Report;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Draws reports for people: gives the drawings what a report only refers to. */
@Singleton
class ReportDrawings {
    /** What lists over agreements and components can be had as. */
    static final Set<ReportFormat> PAGES = EnumSet.of(ReportFormat.JSON, ReportFormat.HTML);

    private final Texts texts;
    private final ComponentNames names;
    private final Paper paper = new Paper();

    ReportDrawings(Texts texts, ComponentNames names) {
        this.texts = texts;
        this.names = names;
    }

    /**
     * What goes out.
     *
     * @param policy what its {@code Content-Security-Policy} says; null: it is no page
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawn(byte[] bytes, String policy) {
        /** A page on its own. */
        HttpResponse<byte[]> answer() {
            return HttpResponse.ok(bytes)
                    .header("Content-Type", ReportFormat.HTML.contentType())
                    .header("Content-Security-Policy", policy)
                    .header("Cache-Control", "no-store");
        }

        private static Drawn of(Written page) {
            return new Drawn(page.html(), page.policy());
        }
    }

    /** The report in a form that is not its JSON; null: it is not issued. */
    Drawn draw(Report report, ReportFormat format, CsvTable table, AsOf asOf, Issue issueOrNull) {
        Resolved resolved = resolved(report, asOf);
        return switch (format) {
            case HTML -> Drawn.of(paper.page(report, resolved, links(report), issueOrNull));
            case PDF -> new Drawn(paper.pdf(report, resolved, issueOrNull), null);
            case CSV -> new Drawn(ReportCsv.bytes(report, table, resolved), null);
            case JSON -> throw new IllegalArgumentException("JSON is not drawn");
        };
    }

    private Resolved resolved(Report report, AsOf asOf) {
        List<String> ids = report.corrections().stream()
                .flatMap(corrected -> Stream.of(corrected.reason(), corrected.evidence()))
                .filter(Objects::nonNull)
                .map(TextRef::id)
                .toList();
        Shown shown = texts.show(ids);
        List<String> components = report.terms().stream()
                .flatMap(version -> version.components().stream())
                .map(component -> component.id())
                .distinct()
                .toList();
        Map<String, String> called = names.of(components, asOf);
        return new Resolved(shown::of, id -> called.getOrDefault(id, id), key -> key);
    }

    private static Links links(Report report) {
        String same = "?period=" + encoded(report.period()) + "&position="
                + report.asOf().position() + "&format=";
        String back = "/api/portfolio" + same + "html&customer=" + encoded(report.customer());
        return new Links(back, same + "pdf", same + "json", same + "csv");
    }

    /** As part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The portfolio as a web page. */
    Drawn draw(PortfolioAnswer portfolio) {
        return Drawn.of(paper.page(ListPages.of(portfolio)));
    }

    /** The review as a web page. */
    Drawn draw(OperationsAnswer review) {
        return Drawn.of(paper.page(ListPages.of(review)));
    }
}
