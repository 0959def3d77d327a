package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a component was affected, stated anew.
 *
 * @param periods in order, without overlap, none in the future; only the last may go on ({@code to} null); empty: it never was
 */
@Schema(name = "StatedImpact")
record PeriodsBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[]")
        List<Period> periods) {

    /**
     * For how long a component was affected.
     *
     * @param impact how much; not none
     * @param from start, with offset
     * @param to end, after the start; null: it goes on
     */
    @Schema(name = "StatedPeriod")
    record Period(Impact impact, Instant from, @Nullable Instant to) {}

    static PeriodsBody read(JsonNode body, Instant now) {
        Fields fields = Fields.of(body).need("periods");
        List<Period> periods = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (Fields one : fields.objects("periods")) {
            Period period = period(one.need("impact").need("from"), before, now);
            before = period.to() == null ? Instant.MAX : period.to();
            periods.add(period);
        }
        fields.check();
        return new PeriodsBody(List.copyOf(periods));
    }

    private static Period period(Fields fields, Instant before, Instant now) {
        Impact impact = fields.choice("impact", Impact.class);
        Instant from = come(fields, "from", now);
        Instant to = come(fields, "to", now);
        if (impact == Impact.NONE) {
            fields.complain("impact", "leave out when it was not affected");
        }
        if (from != null && from.isBefore(before)) {
            fields.complain("from", "it has to begin where the period before it ends, or later");
        }
        if (from != null && to != null && !to.isAfter(from)) {
            fields.complain("to", "an instant after from is needed");
        }
        fields.nothingElse();
        return new Period(impact, from, to);
    }

    /** Unlike an update's, a bound is never taken for now: it says an instant. */
    private static Instant come(Fields fields, String name, Instant now) {
        Instant instant = fields.instant(name);
        if (instant != null && instant.isAfter(now)) {
            fields.complain(name, "an instant that is not in the future is needed");
        }
        return instant;
    }

    List<ImpactPeriod> stated() {
        return periods.stream()
                .map(period -> new ImpactPeriod(period.impact(), period.from(), period.to()))
                .toList();
    }

    boolean goesOn() {
        return !periods.isEmpty() && periods.get(periods.size() - 1).to() == null;
    }
}
