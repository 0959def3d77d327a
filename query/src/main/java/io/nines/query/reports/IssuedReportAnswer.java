package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.query.agreements.IssuedReports.Issued;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What was sealed of a report.
 *
 * @param report its id
 * @param period as it was asked for
 * @param from start of the period
 * @param to its end, itself outside
 * @param position as of which it speaks
 * @param issued where it stands on record that it was issued
 * @param issuedAt when that was
 * @param author id of the access key that asked for it; null: Nines itself
 * @param rules revision of the arithmetic and of the report's form
 * @param tzdata version of the zone data
 * @param sha256 of the report's JSON, in hex
 * @param bytes how long that JSON is
 */
@Schema(name = "IssuedReportTold")
record IssuedReportAnswer(
        String report,
        String agreement,
        String period,
        Instant from,
        Instant to,
        long position,
        long issued,
        Instant issuedAt,
        @Nullable String author,
        int rules,
        String tzdata,
        String sha256,
        long bytes) {

    /**
     * Reports that were issued.
     *
     * @param reports newest first
     * @param next to be sent back as {@code after} for the following ones; null: there are none
     */
    @Schema(name = "IssuedReportsTold")
    record Listing(
            AsOf asOf,
            List<IssuedReportAnswer> reports,
            @Nullable String next) {
        /** Of those that were found, one more than is shown. */
        static Listing of(List<Issued> found, int most, AsOf asOf) {
            Page<Issued> page = Page.of(found, most, each -> Long.toString(each.position()));
            return new Listing(
                    asOf, page.shown().stream().map(IssuedReportAnswer::of).toList(), page.next());
        }
    }

    static IssuedReportAnswer of(Issued issued) {
        ReportIssued sealed = issued.sealed();
        return new IssuedReportAnswer(
                sealed.report(),
                sealed.agreement(),
                sealed.period(),
                sealed.from(),
                sealed.to(),
                sealed.position(),
                issued.position(),
                issued.recordedAt(),
                issued.author(),
                sealed.rules(),
                sealed.tzdata(),
                sealed.sha256(),
                sealed.bytes());
    }
}
