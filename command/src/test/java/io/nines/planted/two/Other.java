package io.nines.planted.two;

import io.nines.planted.one.PlantedAggregate;

/** Reaches into an aggregate of another capability, which in turn knows this one. */
public final class Other {
    /** Past its commands. */
    public PlantedAggregate reach() {
        return new PlantedAggregate();
    }
}
