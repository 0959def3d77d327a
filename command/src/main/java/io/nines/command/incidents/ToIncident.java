package io.nines.command.incidents;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import java.time.Instant;

/**
 * A command and the incident that is to carry it out.
 *
 * @param now when it was asked
 * @param expectation at which revision the caller believes the incident to be
 */
record ToIncident(String incident, Instant now, Expectation expectation, IncidentCommand command)
        implements AggregateCommand {
    @Override
    public String aggregate() {
        return Incident.aggregate(incident);
    }
}
