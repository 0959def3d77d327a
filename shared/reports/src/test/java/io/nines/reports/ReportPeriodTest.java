package io.nines.reports;

import static io.nines.reports.Chronicle.at;
import static io.nines.reports.Chronicle.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.reports.Contract.Draft;
import io.nines.timeline.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPeriodTest {
    private static final long THROUGH = at("2026-10-14T12:00:00Z").toEpochMilli();

    private static Contract contract(String... documents) {
        Instant from = null;
        List<Draft> drafts = new ArrayList<>();
        for (String document : documents) {
            drafts.add(new Draft(from, terms(document, "api")));
            from = at("2026-10-10T00:00:00Z");
        }
        return Contract.draft("C", List.copyOf(drafts));
    }

    private static final String OBJECTIVES = "'objectives':[{'availability':99.9}]";
    private static final Contract BERLIN = contract("{'zone':'Europe/Berlin'," + OBJECTIVES + "}");

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z",
        "2026-02, 2026-01-31T23:00:00Z, 2026-02-28T23:00:00Z",
        "2026-Q3, 2026-06-30T22:00:00Z, 2026-09-30T22:00:00Z",
        "2026-Q1, 2025-12-31T23:00:00Z, 2026-03-31T22:00:00Z",
        "2026-H2, 2026-06-30T22:00:00Z, 2026-12-31T23:00:00Z",
        "2026, 2025-12-31T23:00:00Z, 2026-12-31T23:00:00Z",
        "2026-10-01..2026-10-15, 2026-09-30T22:00:00Z, 2026-10-15T22:00:00Z",
        "2026-10-25..2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "2026-10-01T00:00:00+02:00..2026-10-01T00:00:00.5Z, 2026-09-30T22:00:00Z, 2026-10-01T00:00:00.500Z",
        "1970, 1969-12-31T23:00:00Z, 1970-12-31T23:00:00Z",
        "9998, 9997-12-31T23:00:00Z, 9998-12-31T23:00:00Z",
        "9998-12-31T00:00:00Z..9999-01-01T00:00:00Z, 9998-12-31T00:00:00Z, 9999-01-01T00:00:00Z",
        "to-date, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z"
    })
    void periodsAreOfTheZoneOfTheTerms(String text, Instant from, Instant to) {
        assertThat(ReportPeriod.parse(text, BERLIN, THROUGH))
                .isEqualTo(new ReportPeriod(text, new Interval(from.toEpochMilli(), to.toEpochMilli())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "october",
                "2026-13",
                "2026-00",
                "2026-Q5",
                "2026-H3",
                "20261",
                "0000-00",
                "2026-10-15..2026-10-14",
                "2026-10-32..2026-11-01",
                "2026-10-01..",
                "..2026-10-01",
                "2026-10-01T00:00:00..2026-10-02T00:00:00",
                "2026-10-01T00:00:00Z..2026-10-01T00:00:00Z",
                "2026-10-02T00:00:00Z..2026-10-01T00:00:00Z",
                "2000-01-01..2026-01-01",
                "0000",
                "0000-Q1",
                "1969",
                "1969-12",
                "9999",
                "9999-12-31..9999-12-31",
                "1969-12-31..1970-01-01",
                "1969-12-31T23:59:59Z..1970-01-02T00:00:00Z",
                "9998-12-31T00:00:00Z..9999-01-01T00:00:00.001Z",
                "+10000-01-01..+10000-01-02",
                "+10000-01-01T00:00:00Z..+10000-01-02T00:00:00Z",
                "-999999999-01-01..2026-01-01",
                "2026-01-01..+999999999-12-31",
                "2026-01-01T00:00:00Z..+999999999-12-31T23:59:59Z",
                "to-day"
            })
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> ReportPeriod.parse(text, BERLIN, THROUGH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a period ");
    }

    @Test
    void toDateIsTheContractsOwnPeriod() {
        Contract quarters = contract("{'period':'calendar-quarter'," + OBJECTIVES + "}");
        assertThat(ReportPeriod.parse("to-date", quarters, THROUGH).interval())
                .isEqualTo(new Interval(
                        at("2026-10-01T00:00:00Z").toEpochMilli(),
                        at("2027-01-01T00:00:00Z").toEpochMilli()));
        Contract trailing = contract("{'period':{'trailingDays':30}," + OBJECTIVES + "}");
        assertThat(ReportPeriod.parse("to-date", trailing, THROUGH).interval())
                .isEqualTo(new Interval(at("2026-09-14T12:00:00Z").toEpochMilli(), THROUGH));
    }

    @Test
    void whereNothingIsJudgedNoPeriodIsRunning() {
        assertThatThrownBy(() -> ReportPeriod.parse("to-date", BERLIN, Long.MIN_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing is judged yet, so no period is running");
    }

    @Test
    void theZoneIsThatOfTheTermsInForceAtTheStart() {
        Contract moved = contract("{" + OBJECTIVES + "}", "{'zone':'Asia/Tokyo'," + OBJECTIVES + "}");
        assertThat(ReportPeriod.parse("2026-10", moved, THROUGH).interval().start())
                .isEqualTo(at("2026-10-01T00:00:00Z").toEpochMilli());
        assertThat(ReportPeriod.parse("2026-11", moved, THROUGH).interval().start())
                .isEqualTo(at("2026-10-31T15:00:00Z").toEpochMilli());
    }
}
