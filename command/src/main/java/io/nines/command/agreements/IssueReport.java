package io.nines.command.agreements;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.contract.ReportEvent.ReportIssued;

/**
 * Put a report on record as it is.
 *
 * @param issued what is recorded
 */
record IssueReport(ReportIssued issued) implements AggregateCommand {
    @Override
    public String aggregate() {
        return IssuedReport.aggregate(issued.report());
    }
}
