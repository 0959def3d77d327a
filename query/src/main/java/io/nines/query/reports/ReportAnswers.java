package io.nines.query.reports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.nines.contract.Sha256;
import io.nines.http.EntityTags;
import io.nines.query.reading.AsOf;
import io.nines.query.reports.ReportDrawings.Drawn;
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
            String sealedOrNull) {
        ReportFormat format = ReportFormat.of(form.format(), request, EnumSet.allOf(ReportFormat.class));
        String tag = tag(contract, period, asOf, format);
        if (format == ReportFormat.JSON
                && EntityTags.include(request.getHeaders().getAll("If-None-Match"), tag)) {
            return HttpResponse.<byte[]>notModified().header("ETag", tag);
        }
        Report report = report(contract, period, asOf);
        byte[] json = ReportJson.bytes(report);
        Drawn drawn =
                format == ReportFormat.JSON ? new Drawn(json, null) : drawings.draw(report, format, form.csv(), asOf);
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(drawn.bytes())
                .header("Content-Type", format.contentType())
                .header("Vary", "Accept");
        if (drawn.policy() != null) {
            answer.header("Content-Security-Policy", drawn.policy());
        }
        if (sealedOrNull != null) {
            answer.header(HASH, Seal.sha256(json)).header("Nines-Sealed-Sha256", sealedOrNull);
        }
        if (format != ReportFormat.JSON) {
            answer.header("Content-Disposition", "inline; filename=\"" + name(contract, period, format) + "\"");
        }
        return format == ReportFormat.JSON ? answer.header("ETag", tag) : answer.header("Cache-Control", "no-store");
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

    private static String name(Contract contract, ReportPeriod period, ReportFormat format) {
        String plain = period.name().replaceAll("[^0-9A-Za-z.-]", "_");
        return contract.id() + "_" + plain + "." + format.extension();
    }
}
