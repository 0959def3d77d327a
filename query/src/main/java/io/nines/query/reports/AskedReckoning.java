package io.nines.query.reports;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.nines.query.reading.Choice;
import io.nines.query.reading.Parameters;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * By which rules statuses are to be taken together.
 *
 * @param basis observed or declared
 * @param maintenance apart, good or ignored
 * @param rules revision of the arithmetic and of the answer's form
 */
@Introspected
record AskedReckoning(
        @Nullable @QueryValue @Parameter(description = "Whose statuses count: observed (if not given) or declared.")
        String basis,

        @Nullable @QueryValue
        @Parameter(
                description =
                        "What becomes of maintenance: apart (if not given): it wins over the status and leaves the"
                                + " denominator; good: it counts as up; ignored: as if there were none.")
        String maintenance,

        @Nullable @QueryValue
        @Parameter(
                description =
                        "Revision of arithmetic and form, 1 or 2; the newest if not given. 1 knows neither basis nor"
                                + " maintenance.")
        String rules) {

    /** 400 naming the parameter that is unusable. */
    Reckoning reckoning() {
        long revision = rules == null ? Reckoning.NEWEST : Parameters.number("rules", rules, 1, Reckoning.NEWEST);
        if (revision == Reckoning.FIRST.rules()) {
            refuse("basis", basis);
            refuse("maintenance", maintenance);
            return Reckoning.FIRST;
        }
        return new Reckoning(
                Reckoning.NEWEST,
                Choice.of("basis", basis, Basis.class, Basis.OBSERVED),
                Choice.of("maintenance", maintenance, MaintenanceMode.class, MaintenanceMode.APART));
    }

    private static void refuse(String parameter, String text) {
        if (text != null) {
            throw Parameters.invalid(parameter, parameter + " is " + text + ": rules 1 do not know it; ask by rules 2");
        }
    }
}
