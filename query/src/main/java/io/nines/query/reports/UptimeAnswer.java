package io.nines.query.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Window;
import io.nines.timeline.Attainment;
import io.nines.timeline.StatusMillis;
import io.nines.timeline.TimelineStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/**
 * The uptime of a component over a period. A function of position, rules and zone data: asked for again with the same three,
 * it comes out byte for byte the same.
 *
 * @param component its id
 * @param from start of the period, as asked
 * @param to its end, as asked; the figures reach to it or to {@code through}, whichever is earlier
 * @param through up to where everything is judged; null: nothing is
 * @param since from when on the component is told of; coverage leaves out what lies before
 * @param asOf what this speaks from
 * @param rules revision of the arithmetic and of this form
 * @param tzdata version of the zone data
 * @param basis whose statuses count; not there by rules 1
 * @param maintenance what becomes of maintenance; not there by rules 1
 * @param millis for how long each status held; they add up to the period as far as it is judged
 * @param coveragePercent for how much of that, from {@code since} on, it is known what held; rounded down to six decimals;
 *     null: there is no such time
 * @param uptimePercent by {@code rule}, rounded down to six decimals; null: no data
 * @param displayed the same cut to three decimals, without a space; "no data" where there is none
 * @param rule how uptime is computed
 */
@Schema(name = "Uptime")
record UptimeAnswer(
        String component,
        Instant from,
        Instant to,
        @Nullable Instant through,
        Instant since,
        AsOf asOf,
        int rules,
        String tzdata,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Basis basis,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) MaintenanceMode maintenance,
        Millis millis,
        @Nullable BigDecimal coveragePercent,
        @Nullable BigDecimal uptimePercent,
        String displayed,
        String rule) {
    private static final String TZDATA = ZoneRulesProvider.getVersions("UTC").lastKey();

    /**
     * All components at once.
     *
     * @param components in the order of the page
     */
    @Schema(name = "UptimeOfAll")
    record Listing(Instant from, Instant to, @Nullable Instant through, AsOf asOf, List<UptimeAnswer> components) {}

    /** Milliseconds by status. */
    @Schema(name = "MillisByStatus")
    record Millis(long up, long degraded, long partial, long down, long unknown, long maintenance) {
        static Millis of(StatusMillis millis) {
            return new Millis(
                    millis.of(TimelineStatus.UP),
                    millis.of(TimelineStatus.DEGRADED),
                    millis.of(TimelineStatus.PARTIAL),
                    millis.of(TimelineStatus.DOWN),
                    millis.of(TimelineStatus.UNKNOWN),
                    millis.of(TimelineStatus.MAINTENANCE));
        }
    }

    static UptimeAnswer of(Judged judged, Reckoning reckoning, Window window, AsOf asOf) {
        Attainment attainment = Attainment.of(
                judged.timeline(), window.judged(asOf), judged.since().toEpochMilli());
        return new UptimeAnswer(
                judged.component(),
                window.from(),
                window.to(),
                asOf.through(),
                judged.since(),
                asOf,
                reckoning.rules(),
                TZDATA,
                reckoning.toldBasis(),
                reckoning.toldMaintenance(),
                Millis.of(attainment.millis()),
                attainment.coveragePercent(),
                attainment.uptimePercent(),
                attainment.displayed(),
                reckoning.rule());
    }
}
