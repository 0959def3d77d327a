package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Outcome;
import io.nines.contract.Proof;
import io.nines.log.Topics;
import io.nines.query.components.OutageRow;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.Window;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The outages of a component that have time in a period.
 *
 * @param component its id
 * @param from start of the period, as asked; null: not given
 * @param to its end, as asked; null: not given
 * @param through up to where everything is judged; null: nothing is
 * @param outages in order of their start
 */
@Schema(name = "Outages")
record OutagesAnswer(
        String component,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant through,
        AsOf asOf,
        List<Outage> outages) {

    /**
     * An unbroken period of status down.
     *
     * @param id stays the same, however its bounds are restated
     * @param start the first failed check of the streak that proved it
     * @param end the first good check of the streak that proved recovery, or where silence began; null: it goes on
     * @param millis how long it was, as far as that is judged
     * @param first the result at {@code start}; null: the start is no result
     * @param last the result at {@code end}, or where silence began there the last failed one before; null: the end is neither
     * @param position position of the event that first told of it
     * @param incidents ids of the incidents that were declared for it, or say that the component is affected at the same time
     * @param maintenance ids of the maintenance windows of the component at the same time
     */
    @Schema(name = "Outage")
    record Outage(
            String id,
            Instant start,
            @Nullable Instant end,
            long millis,
            @Nullable Proven first,
            @Nullable Proven last,
            long position,
            List<String> incidents,
            List<String> maintenance) {
        static Outage of(OutageRow row, Instant through, List<String> incidents, List<String> maintenance) {
            return new Outage(
                    row.id(),
                    row.start(),
                    row.end(),
                    judged(row, through),
                    Proven.of(row.first()),
                    Proven.of(row.last()),
                    row.recorded(),
                    incidents,
                    maintenance);
        }

        private static long judged(OutageRow row, Instant through) {
            long start = row.start().toEpochMilli();
            long until = through == null ? start : through.toEpochMilli();
            long end = row.end() == null ? until : Math.min(until, row.end().toEpochMilli());
            return Math.max(0, end - start);
        }
    }

    /**
     * The result that proves a bound, and where it is on the log.
     *
     * @param latencyMillis null: not said
     * @param sha256 SHA-256 of the line as sent, in hex; null: it was not kept any more
     */
    @Schema(name = "ProvingResult")
    record Proven(
            Instant at,
            Outcome outcome,
            String location,
            String probe,
            @Nullable Double latencyMillis,
            String topic,
            int partition,
            long offset,
            @Nullable String sha256) {
        static Proven of(Proof proof) {
            return proof == null
                    ? null
                    : new Proven(
                            proof.at(),
                            proof.outcome(),
                            proof.location(),
                            proof.probe(),
                            proof.latencyMillis(),
                            Topics.CHECKS,
                            proof.partition(),
                            proof.offset(),
                            proof.sha256());
        }
    }

    /**
     * Puts it together.
     *
     * @param incidents by id of the outage
     * @param maintenance by id of the outage
     */
    static OutagesAnswer of(
            String component,
            Window window,
            AsOf asOf,
            List<OutageRow> rows,
            Map<String, List<String>> incidents,
            Map<String, List<String>> maintenance) {
        List<Outage> outages = rows.stream()
                .map(row -> Outage.of(row, asOf.through(), incidents.get(row.id()), maintenance.get(row.id())))
                .toList();
        return new OutagesAnswer(component, window.givenFrom(), window.givenTo(), asOf.through(), asOf, outages);
    }
}
