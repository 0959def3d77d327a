package io.nines.query.components;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Status;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Window;
import io.nines.timeline.Period;
import io.nines.timeline.Timeline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What was observed of a component over a period.
 *
 * @param component its id
 * @param from start of the period, as asked
 * @param to its end, as asked
 * @param through up to where everything is judged; the statuses reach no further; null: nothing is
 * @param periods what held when, without gap from {@code from} to {@code to} or {@code through}, neighbours of different status
 */
@Schema(name = "Timeline")
record TimelineAnswer(
        String component,
        Instant from,
        Instant to,
        @Nullable Instant through,
        AsOf asOf,
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

    static TimelineAnswer of(String component, Window window, AsOf asOf, Timeline timeline) {
        List<Held> periods =
                timeline.periods(window.judged(asOf)).stream().map(Held::of).toList();
        return new TimelineAnswer(component, window.from(), window.to(), asOf.through(), asOf, periods);
    }
}
