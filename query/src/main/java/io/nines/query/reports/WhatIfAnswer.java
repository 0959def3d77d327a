package io.nines.query.reports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.micronaut.core.annotation.Nullable;
import io.nines.query.reading.AsOf;
import io.nines.reports.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an agreement would have come to by other terms. Nothing of it is recorded.
 *
 * @param agreement its id
 * @param asOf what this speaks from
 * @param reports one for each period that was asked for, in that order
 */
@Schema(name = "WhatIfTold")
record WhatIfAnswer(String agreement, AsOf asOf, List<Comparison> reports) {

    /**
     * A period by both.
     *
     * @param report by the draft; its agreement is {@code draft}
     * @param actual by what was agreed, for the same time
     */
    @Schema(name = "WhatIfComparison")
    record Comparison(
            @JsonRawValue @Schema(ref = "#/components/schemas/Report")
            String report,

            Actual actual) {
        static Comparison of(byte[] drafted, Report actual) {
            return new Comparison(new String(drafted, StandardCharsets.UTF_8), Actual.of(actual));
        }
    }

    /**
     * What the agreement came to by what was agreed.
     *
     * @param attainmentPercent null: no data
     * @param displayed the same cut to three decimals; "no data" where there is none
     * @param met null: there is no data
     * @param credit null: the interval is no period of the contract
     */
    @Schema(name = "WhatIfActual")
    record Actual(
            @Nullable BigDecimal attainmentPercent,
            String displayed,
            @Nullable Boolean met,
            @Nullable Credit credit) {
        static Actual of(Report report) {
            Report.Credit due = report.credit();
            return new Actual(
                    report.attainmentPercent(),
                    report.displayed(),
                    report.met(),
                    due == null ? null : new Credit(due.percentOfFee(), due.amount(), due.currency()));
        }
    }

    /** A credit: a share of the fee, and the same in money where a fee is known. */
    @Schema(name = "WhatIfCredit")
    record Credit(
            BigDecimal percentOfFee,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}
}
