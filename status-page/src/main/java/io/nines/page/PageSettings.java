package io.nines.page;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * How the page is set up.
 *
 * @param directory where the page keeps its snapshot, so that it answers at once after a restart
 * @param zone the zone whose midnights part the days of the bars, and of times where there is no JavaScript
 * @param name whose status the page shows
 * @param notice a line that stands on every page; null: none
 */
@ConfigurationProperties("nines.page")
public record PageSettings(
        @Bindable(defaultValue = "data/page") Path directory,
        @Bindable(defaultValue = "UTC") String zone,
        @Bindable(defaultValue = "Nines") String name,
        @Nullable String notice) {

    /** Refuses what cannot be used. */
    public PageSettings {
        notice = notice == null || notice.isBlank() ? null : notice;
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "nines.page.name is empty: give the name of whose status the page shows");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "nines.page.zone is " + zone + ", which is no time zone such as UTC or Europe/Berlin", e);
        }
    }

    /** The page's zone. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
