package io.nines.command.page;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import io.nines.contract.PageEvent.PageDesigned;

/** Look like this from now on. */
record DesignPage(PageDesigned design, Expectation expectation) implements AggregateCommand {
    @Override
    public String aggregate() {
        return Page.AGGREGATE;
    }
}
