package io.nines.command.texts;

import io.nines.command.acceptance.AggregateCommand;

/** What can be asked of an erasable text. */
public sealed interface TextCommand extends AggregateCommand {
    /** The text's id. */
    String text();

    @Override
    default String aggregate() {
        return Text.aggregate(text());
    }

    /** Erase it everywhere. */
    record EraseText(String text) implements TextCommand {}
}
