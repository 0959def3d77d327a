package io.nines.query.reports;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.nines.query.reading.Choice;
import io.nines.query.reports.paper.CsvTable;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * As what a report is asked for.
 *
 * @param format json, csv, pdf or html; not given: by the header Accept
 * @param table which of its tables, as CSV
 */
@Introspected
record AskedForm(
        @Nullable @QueryValue @Parameter(description = "json, csv, pdf or html; else by the header Accept.")
        String format,

        @Nullable @QueryValue
        @Parameter(description = "Of CSV: outages (if not given), maintenance, corrections or summary.")
        String table) {
    /** The table; 400 if there is none of that name. */
    CsvTable csv() {
        return Choice.of("table", table, CsvTable.class, CsvTable.OUTAGES);
    }
}
