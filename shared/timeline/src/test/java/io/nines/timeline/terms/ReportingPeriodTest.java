package io.nines.timeline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Interval;
import io.nines.timeline.terms.ReportingPeriod.Calendar;
import io.nines.timeline.terms.ReportingPeriod.ContractYear;
import io.nines.timeline.terms.ReportingPeriod.TrailingDays;
import io.nines.timeline.terms.ReportingPeriod.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportingPeriodTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void partsOfTheCalendarBeginAtLocalMidnight() {
        long instant = at("2026-03-31T22:30:00Z");
        assertThat(new Calendar(Unit.MONTH, BERLIN).around(instant))
                .isEqualTo(span("2026-03-31T22:00:00Z", "2026-04-30T22:00:00Z"));
        assertThat(new Calendar(Unit.MONTH, ZoneOffset.UTC).around(instant))
                .isEqualTo(span("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"));
        assertThat(new Calendar(Unit.QUARTER, BERLIN).around(instant))
                .isEqualTo(span("2026-03-31T22:00:00Z", "2026-06-30T22:00:00Z"));
        assertThat(new Calendar(Unit.HALF_YEAR, BERLIN).around(at("2026-12-31T22:30:00Z")))
                .isEqualTo(span("2026-06-30T22:00:00Z", "2026-12-31T23:00:00Z"));
        assertThat(new Calendar(Unit.YEAR, BERLIN).around(instant))
                .isEqualTo(span("2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z"));
    }

    @Test
    void aMonthInWhichClocksChangeIsAnHourShorterOrLonger() {
        Calendar month = new Calendar(Unit.MONTH, BERLIN);
        assertThat(month.around(at("2026-03-10T00:00:00Z")).millis()).isEqualTo((31 * 24 - 1) * 3_600_000L);
        assertThat(month.around(at("2026-10-10T00:00:00Z")).millis()).isEqualTo((31 * 24 + 1) * 3_600_000L);
    }

    @Test
    void aContractYearBeginsOnItsDate() {
        ContractYear year = new ContractYear(LocalDate.parse("2024-02-29"), ZoneOffset.UTC);
        assertThat(year.around(at("2026-01-01T00:00:00Z")))
                .isEqualTo(span("2025-02-28T00:00:00Z", "2026-02-28T00:00:00Z"));
        assertThat(year.around(at("2024-02-29T00:00:00Z")))
                .isEqualTo(span("2024-02-29T00:00:00Z", "2025-02-28T00:00:00Z"));
        assertThat(year.is(span("2025-02-28T00:00:00Z", "2026-02-28T00:00:00Z")))
                .isTrue();
        assertThat(year.is(span("2025-02-28T00:00:00Z", "2026-02-27T00:00:00Z")))
                .isFalse();
    }

    @Test
    void trailingDaysEndWithTheInstant() {
        TrailingDays days = new TrailingDays(30, BERLIN);
        assertThat(days.around(at("2026-01-31T12:00:00Z")))
                .isEqualTo(span("2026-01-01T12:00:00Z", "2026-01-31T12:00:00Z"));
        assertThat(days.is(span("2026-01-01T12:00:00Z", "2026-01-31T12:00:00Z")))
                .isTrue();
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static Interval span(String from, String to) {
        return new Interval(at(from), at(to));
    }
}
