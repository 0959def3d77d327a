package io.nines.query.reports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.Sha256;
import io.nines.http.EntityTags;
import io.nines.query.agreements.IssuedReports.Issued;
import io.nines.query.reading.AsOf;
import io.nines.query.reports.ReportDrawings.Drawn;
import io.nines.query.reports.paper.Issue;
import io.nines.reports.Contract;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.ReportPeriod;
import io.nines.reports.Reports;
import io.nines.reports.Seal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;

/** Makes reports and writes them in the form that is asked for. */
@Singleton
class ReportAnswers {
    /** SHA-256 of an issued report's JSON, in hex, whatever the form of the answer. */
    static final String HASH = "Nines-Report-Sha256";

    private final ReportTables tables;
    private final ReportDrawings drawings;

    ReportAnswers(ReportTables tables, ReportDrawings drawings) {
        this.tables = tables;
        this.drawings = drawings;
    }

    /**
     * A report that was issued, and what it is looked at from.
     *
     * @param today the agreement as of {@code now}
     */
    record Sealed(Issued issued, Contract today, AsOf now) {}

    /** A report as of a position. */
    Report report(Contract contract, ReportPeriod period, AsOf asOf) {
        return Reports.of(tables.asOf(asOf, contract.components()), contract, period);
    }

    /** The answer: 304 where whoever asks has it already; beside an issued report what was sealed. */
    HttpResponse<byte[]> answer(
            Contract contract,
            ReportPeriod period,
            AsOf asOf,
            AskedForm form,
            HttpRequest<?> request,
            Sealed sealedOrNull) {
        ReportFormat format = ReportFormat.of(form.format(), request, EnumSet.allOf(ReportFormat.class));
        String tag = tag(contract, period, asOf, format);
        if (format == ReportFormat.JSON
                && EntityTags.include(request.getHeaders().getAll("If-None-Match"), tag)) {
            return HttpResponse.<byte[]>notModified().header("ETag", tag);
        }
        Report report = report(contract, period, asOf);
        byte[] json = ReportJson.bytes(report);
        Drawn drawn = format == ReportFormat.JSON
                ? new Drawn(json, null)
                : drawings.draw(report, format, form.csv(), asOf, issue(sealedOrNull, report, format));
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(drawn.bytes())
                .header("Content-Type", format.contentType())
                .header("Vary", "Accept");
        if (drawn.policy() != null) {
            answer.header("Content-Security-Policy", drawn.policy());
        }
        if (sealedOrNull != null) {
            answer.header(HASH, Seal.sha256(json))
                    .header(
                            "Nines-Sealed-Sha256",
                            sealedOrNull.issued().sealed().sha256());
        }
        if (format != ReportFormat.JSON) {
            answer.header("Content-Disposition", "inline; filename=\"" + name(contract, period, form, format) + "\"");
        }
        return format == ReportFormat.JSON ? answer.header("ETag", tag) : answer.header("Cache-Control", "no-store");
    }

    /** Only a page looks at what is on record today: everything else says the same for ever. */
    private Issue issue(Sealed sealedOrNull, Report report, ReportFormat format) {
        if (sealedOrNull == null) {
            return null;
        }
        ReportIssued sealed = sealedOrNull.issued().sealed();
        boolean restated = format == ReportFormat.HTML && isRestated(report, sealedOrNull);
        String changes = "/api/agreements/" + sealed.agreement() + "/report/changes?period="
                + ReportDrawings.encoded(sealed.period()) + "&fromPosition=" + sealed.position();
        return new Issue(
                sealed.report(), sealedOrNull.issued().recordedAt(), sealed.sha256(), restated ? changes : null);
    }

    /** What was provisional goes on, without anything being restated. */
    private boolean isRestated(Report report, Sealed sealed) {
        if (report.provisional()) {
            return false;
        }
        Contract today = sealed.today();
        ReportPeriod period = AskedReport.read("period", report.period(), today, ReportTables.through(sealed.now()));
        return ReportDifference.of(report, report(today, period, sealed.now())).isRestated();
    }

    /** The same question gets the same bytes; what shows texts that can be erased has none. */
    private static String tag(Contract contract, ReportPeriod period, AsOf asOf, ReportFormat format) {
        String asked = String.join(
                "\n",
                contract.id(),
                period.name(),
                Long.toString(asOf.position()),
                asOf.chain(),
                Integer.toString(Report.RULES),
                Reports.TZDATA,
                format.name());
        byte[] hash = Sha256.of(asked.getBytes(StandardCharsets.UTF_8));
        return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    }

    /** What it is saved as: another table of the same report must not take the place of the one before. */
    private static String name(Contract contract, ReportPeriod period, AskedForm form, ReportFormat format) {
        String plain = period.name().replaceAll("[^0-9A-Za-z.-]", "_");
        String table = format == ReportFormat.CSV ? "_" + form.csv().word() : "";
        return contract.id() + "_" + plain + table + "." + format.extension();
    }
}
