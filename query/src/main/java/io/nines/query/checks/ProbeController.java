package io.nines.query.checks;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.nines.contract.Role;
import io.nines.http.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Where probes and their clocks are looked at. */
@Tag(name = "checks")
@Controller("/api/probes")
@Allowed({Role.READER, Role.OPERATOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ProbeController {
    private final ProbeClocks clocks;

    ProbeController(ProbeClocks clocks) {
        this.clocks = clocks;
    }

    /** The probes that reported lately. */
    @Schema(name = "Probes")
    record ProbesAnswer(List<ProbeClocks.ProbeClock> probes) {}

    @Operation(
            operationId = "readProbes",
            summary = "Probes and their clocks",
            description =
                    "By the latest 20,000 results of each partition: leastDelayMillis below 0 means that the probe's"
                            + " clock is ahead of ours by at least that; far above 0 that it is behind or sends late.")
    @Get
    ProbesAnswer probes() {
        return new ProbesAnswer(clocks.measure());
    }
}
