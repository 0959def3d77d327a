package io.nines.query.checks;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Outcome;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Window;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Check results of a component, each once.
 *
 * @param component its id
 * @param from start of the period, as asked
 * @param to its end, as asked
 * @param checks in order of instant, location, probe
 * @param next to be sent back as {@code after} for the following ones; null: there are none
 */
@Schema(name = "Checks")
record ChecksAnswer(
        String component,
        Instant from,
        Instant to,
        AsOf asOf,
        List<Check> checks,
        @Nullable String next) {

    /**
     * A check result; of several lines for the same instant, location and probe the one that counts.
     *
     * @param at when the probe looked
     * @param location from where; empty: not said
     * @param probe by which probe; empty: not said
     * @param latencyMillis null: not said
     * @param message null: none, or only evidence is left of it
     * @param key id of the access key that it was sent with
     * @param voided whether it does not count, because results of that key were voided
     * @param source {@code checks}: the line itself; {@code evidence}: the line is no longer kept, this is what evidence has of it
     * @param partition of {@code nines.checks}
     * @param offset of the line there
     */
    @Schema(name = "Check")
    record Check(
            Instant at,
            Outcome outcome,
            String location,
            String probe,
            @Nullable BigDecimal latencyMillis,
            @Nullable String message,
            String key,
            boolean voided,
            String source,
            int partition,
            long offset) {
        static Check of(CheckResult result, int partition) {
            return new Check(
                    Instant.ofEpochMilli(result.at()),
                    result.outcome(),
                    result.location(),
                    result.probe(),
                    Millis.of(result.latencyMicros()),
                    result.message(),
                    result.key(),
                    result.voided(),
                    result.fromLine() ? "checks" : "evidence",
                    partition,
                    result.offset());
        }
    }

    static ChecksAnswer of(String component, Window window, AsOf asOf, CheckHistory.Page page) {
        List<Check> checks = page.results().stream()
                .map(result -> Check.of(result, page.partition()))
                .toList();
        String next = page.next() == null ? null : page.next().text();
        return new ChecksAnswer(component, window.from(), window.to(), asOf, checks, next);
    }
}
