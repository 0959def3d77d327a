package io.nines.timeline.planted;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks the rule that timeline never asks for the time, by way of a date, to prove that the rule bites. */
public final class AsksToday {
    private AsksToday() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
