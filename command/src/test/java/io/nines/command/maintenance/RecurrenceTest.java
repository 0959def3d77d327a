package io.nines.command.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "UTC");

    private static List<Instant> starts(String rrule, String zone, String first, int count) {
        Instant start = LocalDateTime.parse(first).atZone(ZoneId.of(zone)).toInstant();
        return Recurrence.of(rrule, ZoneId.of(zone), start).starts(Instant.MAX, count);
    }

    @ParameterizedTest
    @CsvSource({
        // the clock is put forward, and back
        "Europe/Berlin, 2026-03-22T04:00, 2026-03-22T03:00:00Z 2026-03-29T02:00:00Z 2026-04-05T02:00:00Z",
        "Europe/Berlin, 2026-10-18T04:00, 2026-10-18T02:00:00Z 2026-10-25T03:00:00Z 2026-11-01T03:00:00Z",
        "America/New_York, 2026-03-01T01:30, 2026-03-01T06:30:00Z 2026-03-08T06:30:00Z 2026-03-15T05:30:00Z",
        "Australia/Lord_Howe, 2026-03-29T12:00, 2026-03-29T01:00:00Z 2026-04-05T01:30:00Z 2026-04-12T01:30:00Z",
        "Asia/Kathmandu, 2026-03-01T00:00, 2026-02-28T18:15:00Z 2026-03-07T18:15:00Z 2026-03-14T18:15:00Z",
        // 02:30 does not exist on 29 March: as late as it would have been
        "Europe/Berlin, 2026-03-22T02:30, 2026-03-22T01:30:00Z 2026-03-29T01:30:00Z 2026-04-05T00:30:00Z",
        "America/New_York, 2026-03-01T02:30, 2026-03-01T07:30:00Z 2026-03-08T07:30:00Z 2026-03-15T06:30:00Z",
        // there the clock is put forward by half an hour: 02:15 becomes 02:45
        "Australia/Lord_Howe, 2026-09-27T02:15, 2026-09-26T15:45:00Z 2026-10-03T15:45:00Z 2026-10-10T15:15:00Z",
        // 02:30 exists twice on 25 October: the first one
        "Europe/Berlin, 2026-10-18T02:30, 2026-10-18T00:30:00Z 2026-10-25T00:30:00Z 2026-11-01T01:30:00Z",
        "America/New_York, 2026-10-25T01:30, 2026-10-25T05:30:00Z 2026-11-01T05:30:00Z 2026-11-08T06:30:00Z"
    })
    void theLocalTimeStaysOverAChangeOfTheOffset(String zone, String first, String expected) {
        List<Instant> starts = starts("FREQ=WEEKLY", zone, first, 3);

        assertThat(starts).map(Instant::toString).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;COUNT=3, 2026-01-31T22:00 2026-02-01T22:00 2026-02-02T22:00",
        "FREQ=DAILY;INTERVAL=10;COUNT=3, 2026-01-31T22:00 2026-02-10T22:00 2026-02-20T22:00",
        "FREQ=MONTHLY;COUNT=3, 2026-01-31T22:00 2026-03-31T22:00 2026-05-31T22:00",
        "FREQ=MONTHLY;BYDAY=-1SA;COUNT=3, 2026-01-31T22:00 2026-02-28T22:00 2026-03-28T22:00",
        "FREQ=WEEKLY;UNTIL=20260214T210000Z, 2026-01-31T22:00 2026-02-07T22:00 2026-02-14T22:00",
        "FREQ=WEEKLY;UNTIL=20260214T220000, 2026-01-31T22:00 2026-02-07T22:00 2026-02-14T22:00",
        "FREQ=WEEKLY;UNTIL=20260214, 2026-01-31T22:00 2026-02-07T22:00 2026-02-14T22:00",
        "FREQ=WEEKLY;UNTIL=20260214T205959Z, 2026-01-31T22:00 2026-02-07T22:00",
        "FREQ=YEARLY;COUNT=2, 2026-01-31T22:00 2027-01-31T22:00"
    })
    void aRuleGivesWhatItSays(String rrule, String expected) {
        List<Instant> starts = starts(rrule, "Europe/Berlin", "2026-01-31T22:00", 10);

        assertThat(starts)
                .map(start -> LocalDateTime.ofInstant(start, ZoneId.of("Europe/Berlin"))
                        .toString())
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=HOURLY",
                "FREQ=SECONDLY",
                "FREQ=SOMETIMES",
                "every sunday",
                "RRULE:FREQ=DAILY",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;BYDAY=MO",
                "FREQ=DAILY;COUNT=0"
            })
    void aRuleThatCannotBeUsedIsRefused(String rrule) {
        assertThatThrownBy(() -> starts(rrule, "Europe/Berlin", "2026-01-31T22:00", 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNextStartIsTheFirstAfterAnInstant() {
        Instant first = Instant.parse("2026-01-05T10:00:00Z");
        Recurrence recurrence = Recurrence.of("FREQ=WEEKLY;COUNT=3", ZoneId.of("UTC"), first);

        assertThat(recurrence.next(first.minusSeconds(1))).isEqualTo(first);
        assertThat(recurrence.next(first)).isEqualTo("2026-01-12T10:00:00Z");
        assertThat(recurrence.next(Instant.parse("2026-01-19T10:00:00Z"))).isNull();
    }

    @Test
    void windowsThatWouldRunIntoTheNextAreFound() {
        Recurrence daily =
                Recurrence.of("FREQ=DAILY", ZoneId.of("Europe/Berlin"), Instant.parse("2026-03-01T10:00:00Z"));
        Instant year = Instant.parse("2027-03-01T10:00:00Z");

        assertThat(daily.overlaps(Duration.ofHours(23), year, 1000)).isFalse();
        assertThat(daily.overlaps(Duration.ofHours(24), year, 1000))
                .as("a day of 23 hours")
                .isTrue();
    }

    /** Against the plainest reading: day by day, the local time, java.time for the rest. */
    @Property(tries = 300)
    void everyWeekAtTheSameLocalTime(
            @ForAll @IntRange(max = 5) int zone,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(max = 700) int day) {
        ZoneId where = ZoneId.of(ZONES.get(zone));
        LocalDateTime first = LocalDateTime.of(2025, 1, 1, 0, 0)
                .plusDays(day)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .with(LocalTime.ofSecondOfDay(minute * 60L));
        Instant start = first.atZone(where).toInstant();
        if (!LocalDateTime.ofInstant(start, where).equals(first)) {
            return; // nothing can begin at a time that does not exist
        }
        List<Instant> expected = new ArrayList<>();
        for (int week = 0; week < 60; week++) {
            expected.add(first.plusWeeks(week).atZone(where).toInstant());
        }

        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=SU", where, start).starts(Instant.MAX, 60))
                .isEqualTo(expected);
    }
}
