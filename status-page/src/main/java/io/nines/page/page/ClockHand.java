package io.nines.page.page;

import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How far time alone has made a page another: its age, the day, where windows stand, and the minute while something goes on
 * whose length is said.
 *
 * @param minute null: nothing goes on
 */
record ClockHand(
        Optional<Age> age, LocalDate day, LocalDate utcDay, List<MaintenanceWindow.State> windows, Instant minute) {
    static ClockHand of(Sight sight, Instant now, ZoneId zone) {
        List<MaintenanceWindow.State> windows =
                sight.view().windows().stream().map(window -> window.state(now)).toList();
        boolean goesOn = windows.contains(MaintenanceWindow.State.RUNNING)
                || !sight.view().activeIncidents().isEmpty();
        return new ClockHand(
                Age.of(sight, now),
                LocalDate.ofInstant(now, zone),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                windows,
                goesOn ? now.truncatedTo(ChronoUnit.MINUTES) : null);
    }
}
