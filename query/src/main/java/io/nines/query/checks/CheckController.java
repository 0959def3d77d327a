package io.nines.query.checks;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.nines.query.components.ObservedTimelines;
import io.nines.query.reading.AsOf;
import io.nines.query.reading.AskedNow;
import io.nines.query.reading.AskedPeriod;
import io.nines.query.reading.Parameters;
import io.nines.query.reading.Reading;
import io.nines.query.reading.Window;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Where check results and latencies are read; as of now only. */
@Tag(name = "checks")
@Controller("/api/components/{id}")
@Allowed({Role.READER, Role.OPERATOR, Role.ACCOUNT_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckController {
    private static final int USUAL = 500;
    private static final int MOST = 5_000;

    private final Reading reading;
    private final ObservedTimelines components;
    private final EvidenceIntake evidence;
    private final CheckHistory history;
    private final LatencyReport latencies;

    CheckController(
            Reading reading,
            ObservedTimelines components,
            EvidenceIntake evidence,
            CheckHistory history,
            LatencyReport latencies) {
        this.reading = reading;
        this.components = components;
        this.evidence = evidence;
        this.history = history;
        this.latencies = latencies;
    }

    @Operation(
            operationId = "readChecks",
            summary = "Check results of a component over a period",
            description = "Each result once, out of the log by time while it is kept, then out of the evidence, without"
                    + " message. In pages: send next back as after.")
    @Get("/checks")
    ChecksAnswer checks(
            String id,
            @RequestBean AskedPeriod period,
            @Nullable @QueryValue @Parameter(description = "How many at most, 1 to 5000; 500 if not given.")
                    String limit,
            @Nullable @QueryValue @Parameter(description = "The answer before gave it as next.") String after,
            @RequestBean AskedNow asked) {
        Window window = period.window();
        int most = limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, MOST);
        Cursor cursor = Cursor.read(after);
        AsOf asOf = reading.asOf(asked);
        components.require(id, asOf);
        evidence.requireSound();
        return ChecksAnswer.of(id, window, asOf, history.page(id, window.interval(), cursor, most));
    }

    @Operation(
            operationId = "readLatency",
            summary = "Latency of a component per hour, day or month",
            description =
                    "p50, p95, p99, p99.9 in milliseconds, exact (nearest rank), and how many results there were; UTC;"
                            + " each result once; up to the last full hour that is in evidence.")
    @Get("/latency")
    LatencyAnswer latency(
            String id,
            @RequestBean AskedPeriod period,
            @Nullable @QueryValue
                    @Parameter(
                            description = "hour, day or month",
                            example = "hour",
                            extensions =
                                    @Extension(properties = @ExtensionProperty(name = "x-required", value = "true")))
                    String per,
            @RequestBean AskedNow asked) {
        Window window = period.window();
        Per each = Per.read(per);
        AsOf asOf = reading.asOf(asked);
        components.require(id, asOf);
        evidence.requireSound();
        return latencies.of(id, window, each, asOf);
    }
}
