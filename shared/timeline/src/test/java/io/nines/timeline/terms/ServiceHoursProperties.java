package io.nines.timeline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ServiceHoursProperties {
    private static final long MINUTE = 60_000;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "America/St_Johns",
            "Asia/Kolkata",
            "Pacific/Apia");

    /** Around a change of clocks, minute by minute, the local clock decides. */
    @Property(tries = 300)
    void anInstantBelongsIfTheLocalClockShowsIt(
            @ForAll @IntRange(max = 6) int zoneIndex,
            @ForAll @IntRange(max = 2_000) int weeks,
            @ForAll @IntRange(max = 1_380) int fromMinute,
            @ForAll @IntRange(min = 1, max = 59) int length) {
        ZoneId zone = ZoneId.of(ZONES.get(zoneIndex));
        LocalTime from = LocalTime.ofSecondOfDay(fromMinute * 60L);
        Hours hours = new Hours(from, LocalTime.ofSecondOfDay((fromMinute + length) * 60L));
        ServiceHours service = new ServiceHours(
                zone,
                Stream.of(DayOfWeek.values())
                        .collect(Collectors.toMap(
                                day -> day, day -> day.getValue() % 3 == 0 ? List.of() : List.of(hours))),
                Map.of());
        long middle = change(zone, Instant.parse("1990-01-01T00:00:00Z").plusSeconds(weeks * 604_800L));
        Interval window = new Interval(middle - 1_600 * MINUTE, middle + 1_600 * MINUTE);
        IntervalSet open = service.within(window);
        for (long at = window.start(); at < window.end(); at += MINUTE) {
            ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
            boolean shows = local.getDayOfWeek().getValue() % 3 != 0
                    && !local.toLocalTime().isBefore(hours.from())
                    && local.toLocalTime().isBefore(hours.to());
            assertThat(open.contains(at)).as("%s", local).isEqualTo(shows);
        }
    }

    private static long change(ZoneId zone, Instant after) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(after);
        return next == null ? after.toEpochMilli() : next.toEpochSecond() * 1_000;
    }
}
