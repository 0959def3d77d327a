package io.nines.command.maintenance;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import java.time.Instant;

/**
 * A command and the window that is to carry it out.
 *
 * @param now when it was asked
 * @param expectation at which revision the caller believes the window to be
 */
record ToMaintenance(String maintenance, Instant now, Expectation expectation, MaintenanceCommand command)
        implements AggregateCommand {
    @Override
    public String aggregate() {
        return Maintenance.aggregate(maintenance);
    }
}
