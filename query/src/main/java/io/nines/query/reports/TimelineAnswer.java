package io.nines.query.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Status;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Window;
import io.nines.timeline.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * The statuses of a component over a period.
 *
 * @param component its id
 * @param from start of the period, as asked
 * @param to its end, as asked
 * @param through up to where everything is judged; the statuses reach no further; null: nothing is
 * @param rules revision of what statuses mean and of this form; not there in the first one
 * @param basis whose statuses they are; not there in the first form
 * @param maintenance what becomes of maintenance; not there in the first form
 * @param periods what held when, without gap from {@code from} to {@code to} or {@code through}, neighbours of different status
 */
@Schema(name = "Timeline")
record TimelineAnswer(
        String component,
        Instant from,
        Instant to,
        @Nullable Instant through,
        AsOf asOf,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Integer rules,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Basis basis,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) MaintenanceMode maintenance,
        List<Held> periods) {

    /**
     * A status held.
     *
     * @param from from this instant
     * @param to up to this one
     */
    @Schema(name = "Held")
    record Held(Instant from, Instant to, Status status) {
        static Held of(Period period) {
            return new Held(
                    Instant.ofEpochMilli(period.span().start()),
                    Instant.ofEpochMilli(period.span().end()),
                    Status.valueOf(period.status().name()));
        }
    }

    static TimelineAnswer of(Judged judged, Reckoning reckoning, Window window, AsOf asOf) {
        return new TimelineAnswer(
                judged.component(),
                window.from(),
                window.to(),
                asOf.through(),
                asOf,
                reckoning.isFirst() ? null : reckoning.rules(),
                reckoning.toldBasis(),
                reckoning.toldMaintenance(),
                judged.timeline().periods(window.judged(asOf)).stream()
                        .map(Held::of)
                        .toList());
    }
}
