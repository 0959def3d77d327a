package org.axonframework.planted;

/** Stands for any class of Axon, for the rule that the query side does not know it. */
public final class PlantedBus {
    private PlantedBus() {}
}
