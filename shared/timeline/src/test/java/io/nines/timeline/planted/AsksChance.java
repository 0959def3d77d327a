package io.nines.timeline.planted;

/** Breaks the rule that timeline never asks for chance, to prove that the rule bites. */
public final class AsksChance {
    private AsksChance() {}

    public static double any() {
        return Math.random();
    }
}
