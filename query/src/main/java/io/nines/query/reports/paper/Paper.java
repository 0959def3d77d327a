package io.nines.query.reports.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.nines.query.reports.paper.ReportPage.Links;
import io.nines.reports.Report;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes reports as pages and as PDF. */
public final class Paper {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Paper.class.getClassLoader(), "io.nines.query.reports.paper.template");
    private final Sheets sheets = new Sheets();
    private final PdfWriter pdf = new PdfWriter();

    /** A report as one page that needs nothing else; a null issue: it is not issued. */
    public Written page(Report report, Resolved resolved, Links links, Issue issueOrNull) {
        return page("report", new ReportDrawing(report, resolved, issueOrNull).draw(links));
    }

    /**
     * A report as PDF/UA, with all fonts in it. The same report, texts and names give the same bytes: nothing in it tells when
     * it was made.
     */
    public byte[] pdf(Report report, Resolved resolved, Issue issueOrNull) {
        ReportPage page = new ReportDrawing(report, resolved, issueOrNull).draw(Links.NONE);
        return pdf.write(render("paper", page, sheets.paper()), report.asOf().recordedAt());
    }

    /** All agreements, in the order in which they are given. */
    public Written page(Portfolio portfolio) {
        return page("wide", new PortfolioDrawing(portfolio).draw());
    }

    /** A month over all components. */
    public Written page(OperationsReview review) {
        return page("wide", new ReviewDrawing(review).draw());
    }

    private Written page(String template, Object page) {
        String html = render(template, page, sheets.page());
        return new Written(html.getBytes(StandardCharsets.UTF_8), sheets.policy());
    }

    private String render(String template, Object page, String css) {
        Map<String, Object> places = new HashMap<>();
        places.put("page", page);
        places.put("css", css);
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", places, output);
        return LegalText.of(output.toString());
    }
}
