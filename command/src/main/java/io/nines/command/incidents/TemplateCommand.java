package io.nines.command.incidents;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateSaved;

/** What can be asked of a template. */
sealed interface TemplateCommand extends AggregateCommand {
    /** The template's id. */
    String template();

    @Override
    default String aggregate() {
        return IncidentTemplate.aggregate(template());
    }

    /** Be as said here. */
    record SaveTemplate(String template, IncidentTemplateSaved said, Expectation expectation)
            implements TemplateCommand {}

    /** Be offered no longer; it may come back. */
    record RemoveTemplate(String template, Expectation expectation) implements TemplateCommand {}
}
