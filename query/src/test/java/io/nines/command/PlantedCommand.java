package io.nines.command;

/** Stands for any class of the command side, for the rule that the query side does not know them. */
public final class PlantedCommand {
    private PlantedCommand() {}
}
