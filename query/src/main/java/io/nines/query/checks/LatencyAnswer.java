package io.nines.query.checks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.micronaut.core.annotation.Nullable;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How long the checks of a component took: exact figures, each result once, voided ones left out.
 *
 * @param component its id
 * @param from start of the period, as asked
 * @param to its end, as asked
 * @param through up to where evidence is there in full hours; nothing here reaches further; null: there is none
 * @param per {@code hour}, {@code day} or {@code month}
 * @param periods those in which a latency was measured, in order
 */
@Schema(name = "Latency")
record LatencyAnswer(
        String component,
        Instant from,
        Instant to,
        @Nullable Instant through,
        AsOf asOf,
        String per,
        List<Measured> periods) {

    /**
     * A stretch of time in which latency was measured.
     *
     * @param from its start; the first hour of the period asked for, if that is later
     * @param to its end; the end of the last hour asked for and known, if that is earlier
     * @param count how many results have a latency
     */
    @Schema(name = "MeasuredLatency")
    record Measured(Instant from, Instant to, long count, Quantiles millis) {}

    /** The least latency that so many percent of the results did not exceed (nearest rank), in milliseconds. */
    @JsonPropertyOrder({"p50", "p95", "p99", "p99.9"})
    @Schema(name = "LatencyQuantiles")
    record Quantiles(
            BigDecimal p50,
            BigDecimal p95,
            BigDecimal p99,
            @Schema(name = "p99.9") @JsonProperty("p99.9") BigDecimal p999) {
        static Quantiles of(Latencies latencies) {
            return new Quantiles(
                    Millis.of(latencies.quantile(500)),
                    Millis.of(latencies.quantile(950)),
                    Millis.of(latencies.quantile(990)),
                    Millis.of(latencies.quantile(999)));
        }
    }
}
