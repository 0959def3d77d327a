package io.nines.query.planted;

import io.nines.command.PlantedCommand;

/** Breaks the rule that the services do not know each other, to prove that the rule bites. */
public record KnowsCommand(PlantedCommand command) {}
