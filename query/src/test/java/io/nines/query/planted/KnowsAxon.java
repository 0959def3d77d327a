package io.nines.query.planted;

import org.axonframework.planted.PlantedBus;

/** Breaks the rule that only the command side knows Axon, to prove that the rule bites. */
public record KnowsAxon(PlantedBus bus) {}
