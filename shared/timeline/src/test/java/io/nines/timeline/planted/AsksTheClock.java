package io.nines.timeline.planted;

/** Breaks the rule that timeline never asks for the time, to prove that the rule bites. */
public final class AsksTheClock {
    private AsksTheClock() {}

    public static long now() {
        return System.currentTimeMillis();
    }
}
