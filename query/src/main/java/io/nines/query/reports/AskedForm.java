package io.nines.query.reports;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.nines.query.reading.Choice;
import io.nines.query.reports.paper.CsvTable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * As what a report is asked for.
 *
 * @param format json, csv, pdf or html; not given: by the header Accept
 * @param table which of its tables, as CSV
 */
@Introspected
record AskedForm(
        @Nullable @QueryValue
        @Parameter(
                description = "What it is written as; if not given, by the header Accept.",
                schema = @Schema(allowableValues = {"json", "csv", "pdf", "html"}))
        String format,

        @Nullable @QueryValue
        @Parameter(
                description =
                        "Of CSV, one of its tables: outages if not given; excluded has every stretch that does not"
                                + " count and why, summary the head figures in one row.",
                schema = @Schema(allowableValues = {"outages", "excluded", "maintenance", "corrections", "summary"}))
        String table) {
    /** The table; 400 if there is none of that name. */
    CsvTable csv() {
        return Choice.of("table", table, CsvTable.class, CsvTable.OUTAGES);
    }
}
